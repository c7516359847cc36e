import { plannedPages } from "../page-kinds/portal-pages.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import type { Portal } from "../portal/model/portal.ts";
import { documentFolders } from "../portal/plan/document-folders.ts";
import { type PlannedFile, plannedFile } from "../portal/plan/planned-file.ts";
import { portalFiles } from "../portal/plan/portal-files.ts";
import { hasOwnIcon } from "../portal/plan/static-files.ts";

/** A file of the output, before it is made. */
export interface OutputPlan {
  planned: PlannedFile;
  /** The unit of the output that writes it. */
  unit: string;
}

/**
 * The plan: every file that a build of a portal writes, one at a time, but for those that are named after what they
 * hold: search indexes, styles and scripts of pages.
 * @param own source files of the documents to build, and nothing else; null: the whole portal
 * @param isDone tells of a document's folder whether its files need not be named
 */
export function* plannedFiles(
  portal: Portal,
  own: ReadonlySet<string> | null = null,
  isDone: (unit: string) => boolean = () => false,
): Generator<OutputPlan> {
  const isOwn = (source: string | null) => !own || (source !== null && own.has(source));
  for (const page of plannedPages(portal)) {
    if (isOwn(page.source)) yield { planned: page, unit: page.file };
  }
  for (const document of portal.documents) {
    if (!isOwn(document.source.file)) continue;
    for (const { address, files } of documentFolders(document)) {
      if (isDone(address)) continue;
      for (const planned of files()) yield { planned, unit: address };
    }
  }
  if (own) return;
  for (const planned of portalFiles(portal)) yield { planned, unit: planned.file };
  const {
    searchModule,
    icon,
    readMeFirst,
    verifier,
    manifest,
    manifestSha256,
    manifestSm3,
    manifestBlocks,
  } = addresses;
  yield { planned: plannedFile("search-module", searchModule), unit: searchModule };
  for (const file of [
    readMeFirst,
    verifier,
    manifestSha256,
    manifestSm3,
    manifestBlocks,
    manifest,
  ]) {
    yield { planned: plannedFile("mirror", file), unit: file };
  }
  if (!hasOwnIcon(portal)) yield { planned: plannedFile("icon", icon), unit: "assets" };
}
