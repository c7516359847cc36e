import type { Content } from "../content/read-content.ts";

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
  return {
    ...content,
    settings: faulty.has("portal.yaml") ? last.settings : content.settings,
    publishers: faulty.has("publishers.yaml") ? last.publishers : content.publishers,
    catalog: faulty.has("catalog.yaml") ? last.catalog : content.catalog,
    documents: mended(content.documents, last.documents),
    guide: content.guide ?? (faulty.has("guide.md") ? last.guide : null),
    rules: mended(content.rules, last.rules),
    annualReports: mended(content.annualReports, last.annualReports),
    freePages: mended(content.freePages, last.freePages),
  };
}
