import { manifestFile } from "../search/tables/tables.ts";

/** What stands beside a document's page, and what its page consists of; not the list of all documents. */
const ofDocument = /^documents\/(?!page\/)[^/]+\//;
const ofAllPages = /^(?:_astro|pagefind)\//;

/**
 * When a file has its turn while an output is published, the least first: what pages lead to, the pages of documents,
 * what tells which documents there are (lists, home page, feeds, data, sitemap), and at the very end the file with
 * which every search begins.
 * @param path below the output folder, with `/`
 */
export function turnOf(path: string): number {
  if (path === `pagefind/${manifestFile}`) return 3;
  if (ofAllPages.test(path)) return 0;
  if (!ofDocument.test(path)) return 2;
  return path.endsWith(".html") ? 1 : 0;
}
