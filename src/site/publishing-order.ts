import { inDocumentFolder } from "../portal/addresses/document-addresses.ts";
import { ownPlace } from "../portal/addresses/own-place.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import { manifestFile } from "../search/tables/tables.ts";

const ofAllPages = [addresses.assets, addresses.searchIndex];

/**
 * When a file has its turn while an output is published, the least first: what pages lead to (files as they are among it), the pages of documents,
 * what tells which documents there are (lists, home page, feeds, data, sitemap), and at the very end the file with
 * which every search begins.
 * @param path below the output folder, with `/`
 */
export function turnOf(path: string): number {
  if (path === addresses.searchIndex + manifestFile) return 3;
  if (ofAllPages.some((folder) => path.startsWith(folder))) return 0;
  if (!inDocumentFolder(path)) return path.endsWith(".html") || ownPlace(path) !== null ? 2 : 0;
  return path.endsWith(".html") ? 1 : 0;
}
