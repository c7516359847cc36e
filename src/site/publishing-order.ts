import { inDocumentFolder } from "../portal/addresses/document-addresses.ts";
import { unlisted } from "../portal/addresses/mirror-addresses.ts";
import { ownPlace } from "../portal/addresses/own-place.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import { suggestionFolder, suggestionHead } from "../search/suggestions/pack.ts";
import { manifestFile, packFolder } from "../search/tables/tables.ts";

const firstRead = [manifestFile, suggestionHead];
const keepingNames = [packFolder, suggestionFolder];
const ofAllPages = [addresses.assets, addresses.searchIndex];

/**
 * When a file has its turn while an output is published, the least first: what pages lead to (files as they are among it), the pages of documents,
 * what tells which documents there are (lists, home page, feeds, data, sitemap), the texts and suggestions that searches read (their
 * files keep their names), the files with which every search begins,
 * and at the very end what says of all of them which they are: `MANIFEST.txt` last.
 * @param path below the output folder, with `/`
 */
export function turnOf(path: string): number {
  const place = unlisted.indexOf(path);
  if (place !== -1) return 5 + place;
  if (firstRead.some((file) => path === addresses.searchIndex + file)) return 4;
  if (keepingNames.some((folder) => path.startsWith(addresses.searchIndex + folder))) return 3;
  if (ofAllPages.some((folder) => path.startsWith(folder))) return 0;
  if (!inDocumentFolder(path)) return path.endsWith(".html") || ownPlace(path) !== null ? 2 : 0;
  return path.endsWith(".html") ? 1 : 0;
}
