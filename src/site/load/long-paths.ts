import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { documentAddress, downloadAddress } from "../../portal/addresses/document-addresses.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { attachedFiles } from "../../portal/plan/attached-files.ts";
import { documentFolders } from "../../portal/plan/document-folders.ts";
import { placedPages } from "../../portal/plan/placed-pages.ts";
import { type PlannedFile, plannedFile } from "../../portal/plan/planned-file.ts";
import { plannedStatic } from "../../portal/plan/static-files.ts";

/** UTF-16 units, as Windows counts: it allows 259 for the whole path, of which the folders above a copy take some. */
export const longestPath = 200;

/**
 * Files of the output whose paths are so long that a copy of it cannot be made or opened on Windows. Lists are passed over:
 * their addresses are cut short.
 */
export function longPaths(portal: Portal): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { file, source } of filesWithNames(portal)) {
    if (file.length <= longestPath || source === null) continue;
    const values = { found: String(file.length), most: String(longestPath), path: file };
    found.push(finding("file/long-published-path", { file: source }, values));
  }
  return found;
}

/** Those that bear a name that somebody has chosen. */
function* filesWithNames(portal: Portal): Generator<PlannedFile> {
  for (const document of portal.documents) {
    const { slug, attachments, pictures, meta } = document;
    const longest = downloadAddress(slug, "json").length;
    const hasNames = attachments.length + pictures.length + meta.aliases.length > 0;
    if (!hasNames && longest <= longestPath) continue;
    for (const folder of documentFolders(document)) {
      yield plannedFile("page", documentAddress(folder.slug), document.source.file);
      yield* folder.files();
    }
  }
  for (const { page, address } of placedPages(portal)) {
    yield plannedFile("page", address, page.source.file);
    yield* attachedFiles(page, address);
  }
  for (const file of portal.staticFiles) yield plannedStatic(file);
}
