import { posix } from "node:path";
import { isAmongDocuments, isSettings } from "../../../content/names/places.ts";
import { isStatic } from "../../../content/names/static-files.ts";
import { pagesOf } from "../../../content/read-pages.ts";
import { filesBeside, isMarkdown } from "../../../content/reading/attachments.ts";
import { pathFrom, readings } from "../../../portal/links/readings.ts";
import type { CheckedPortal, PortalRule } from "../rule.ts";

/** Files that no page offers: beside no document, named in no front-matter, linked from no text. */
export const orphanedFile: PortalRule = {
  id: "links/orphaned-file",
  severity: "warning",
  basis: null,
  zh: {
    title: "没有人用的文件",
    message: "没有一份文件用到它，不会发布。",
    cure: "放进与所属文件同名的文件夹里，或在正文里链接它；用不着的删去。",
  },
  en: {
    title: "File that nothing uses",
    message: "No document offers it; it will not be published.",
    cure: "Put it into the folder named like its document, or link to it; delete it if it is of no use.",
  },
  looksAt: "portal",
  check(portal, report) {
    const used = usedFiles(portal);
    if (used === null) return;
    for (const file of portal.files) {
      if (portal.unread?.has(file) || isStatic(file)) continue;
      if (!isMarkdown(file) && !isSettings(file) && !used.has(file)) report({ file });
    }
  },
};

/** Null where a text is not known: what it links to is not known either. */
function usedFiles(portal: CheckedPortal): ReadonlySet<string> | null {
  const { documents, files } = portal;
  const beside = filesBeside(files);
  // What lies beside a document is offered by itself; beside another page it has to be linked.
  const used = new Set(
    [...beside].flatMap(([owner, paths]) => (isAmongDocuments(owner) ? paths : [])),
  );
  for (const { source, ...page } of [...documents, ...pagesOf(portal)]) {
    const text = portal.texts(source.file);
    if (text === null) return null;
    const folder = posix.dirname(source.file);
    const named = "meta" in page ? (page.meta.attachments ?? []).map(({ path }) => path) : [];
    for (const path of named) used.add(posix.normalize(posix.join(folder, path)));
    for (const { href } of text.references) {
      for (const { path } of readings(href)) used.add(pathFrom(source.file, path));
    }
  }
  return used;
}
