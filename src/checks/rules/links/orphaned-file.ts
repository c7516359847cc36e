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
    const offered = portal.files.filter(
      (file) => !isMarkdown(file) && !isStatic(file) && !isSettings(file),
    );
    const used = offered.length > 0 ? usedFiles(portal) : null;
    if (used === null) return;
    for (const file of offered) if (!portal.unread?.has(file) && !used.has(file)) report({ file });
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
  for (const { source, meta } of documents) {
    for (const { path } of meta.attachments ?? []) {
      used.add(posix.normalize(posix.join(posix.dirname(source.file), path)));
    }
  }
  for (const page of [documents, pagesOf(portal)].flat()) {
    const { file } = page.source;
    const text = portal.texts(file);
    if (text === null) return null;
    for (const { href } of text.references) {
      for (const { path } of readings(href)) used.add(pathFrom(file, path));
    }
  }
  return used;
}
