import { organSettings } from "../content/names/organ-folder.ts";
import type { Content, OrganContent } from "../content/read-content.ts";
import type { ColumnPages } from "../content/read-pages.ts";

/**
 * Puts in the place of a file with an error what was last read of it without one, so that its page stays while it
 * is being written. A file that has never been without an error stays missing.
 */
export function withLastGood(content: Content, last: Content): Content {
  const errors = content.diagnostics.filter(({ severity }) => severity === "error");
  const faulty = new Set(errors.map(({ file }) => file));
  const mended = <Page extends { source: { file: string } }>(now: Page[], before: Page[]) => {
    const read = new Set(now.map(({ source }) => source.file));
    const isMissing = ({ source: { file } }: Page) => faulty.has(file) && !read.has(file);
    return [...now, ...before.filter(isMissing)];
  };
  const mendedPages = (now: ColumnPages, before: ColumnPages): ColumnPages => ({
    guide: now.guide ?? mended([], before.guide ? [before.guide] : [])[0] ?? null,
    rules: mended(now.rules, before.rules),
    annualReports: mended(now.annualReports, before.annualReports),
  });
  const mendedOrgans = (now: readonly OrganContent[], before: readonly OrganContent[]) =>
    now.map((organ) => {
      const known = before.find(({ id }) => id === organ.id);
      if (!known) return organ;
      const catalog = faulty.has(organSettings(organ.id)) ? known.catalog : organ.catalog;
      return { ...organ, ...mendedPages(organ, known), catalog };
    });
  return {
    ...content,
    settings: faulty.has("portal.yaml") ? last.settings : content.settings,
    publishers: faulty.has("publishers.yaml") ? last.publishers : content.publishers,
    catalog: faulty.has("catalog.yaml") ? last.catalog : content.catalog,
    synonyms: faulty.has("synonyms.yaml") ? last.synonyms : content.synonyms,
    documents: mended(content.documents, last.documents),
    ...mendedPages(content, last),
    freePages: mended(content.freePages, last.freePages),
    organs: faulty.has("publishers.yaml") ? last.organs : mendedOrgans(content.organs, last.organs),
  };
}
