import { feedAddress } from "../addresses/list-addresses.ts";
import { lookStylesAddress } from "../addresses/look-addresses.ts";
import { addresses, sitemapFilesFor } from "../addresses/portal-addresses.ts";
import { type DocumentList, documentLists } from "../lists/lists.ts";
import type { Portal } from "../model/portal.ts";
import { type AttachedFile, attachedFiles } from "./attached-files.ts";
import { findablePlaces } from "./findable-places.ts";
import { placedPages } from "./placed-pages.ts";
import { type PlannedFile, plannedFile } from "./planned-file.ts";
import { type PlannedStatic, plannedStatic } from "./static-files.ts";

/** The data of all documents: a line each, a table, the schema of both. */
export interface DataFile extends PlannedFile {
  kind: "lines" | "table" | "schema";
}

export interface FeedFile extends PlannedFile {
  kind: "feed";
  list: DocumentList;
}

export interface RobotFile extends PlannedFile {
  kind: "sitemap-file" | "robots";
}

/** The portal's own colours. */
export interface StylesFile extends PlannedFile {
  kind: "styles";
  styles: string;
}

export type PortalFile =
  | AttachedFile
  | DataFile
  | FeedFile
  | RobotFile
  | StylesFile
  | PlannedStatic;

/** The files of a portal that are neither pages nor of a document: what `src/exports` writes besides downloads. */
export function* portalFiles(portal: Portal): Generator<PortalFile> {
  for (const { page, address } of placedPages(portal)) yield* attachedFiles(page, address);
  for (const file of portal.staticFiles) yield plannedStatic(file);
  yield plannedFile("lines", addresses.dataLines);
  yield plannedFile("table", addresses.dataTable);
  yield plannedFile("schema", addresses.dataSchema);
  for (const list of documentLists(portal)) {
    yield { ...plannedFile("feed", feedAddress(list.address)), list };
  }
  let findable = 0;
  for (const _ of findablePlaces(portal)) findable++;
  for (const address of sitemapFilesFor(findable)) yield plannedFile("sitemap-file", address);
  yield plannedFile("robots", addresses.robots);
  const { styles } = portal.look;
  if (styles !== null) yield { ...plannedFile("styles", lookStylesAddress(styles)), styles };
}
