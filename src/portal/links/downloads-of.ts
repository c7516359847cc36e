import { posix } from "node:path";
import { publishedPath } from "../addresses/published-path.ts";
import type { Portal } from "../model/portal.ts";

/** Files of every portal that are no pages. */
const always = new Set(
  "data/documents.jsonl data/documents.csv data/schema.json sitemap.xml robots.txt MANIFEST.txt".split(
    " ",
  ),
);

/** What is known of the content folder's files. */
interface Files {
  names: readonly string[];
  has(file: string): boolean;
}

/**
 * Whether a portal offers a download at an address (below the base): what stands beside a document's page, its
 * attachments, feeds and data files.
 * @param hasList whether there is a list at an address
 */
export function downloadsOf(
  { bySlug }: Pick<Portal, "bySlug">,
  { names, has }: Files,
  hasList: (address: string) => boolean,
): (address: string) => boolean {
  return (address) => {
    if (always.has(address)) return true;
    if (address.endsWith("/feed.xml")) return hasList(address.slice(0, -"feed.xml".length));
    const [, slug = "", path = ""] = /^documents\/([^/]+)\/(.+)$/.exec(address) ?? [];
    const document = bySlug.get(slug);
    if (!document) return false;
    if (path === `${slug}.json`) return true;
    if (document.meta.withdrawal) return false;
    if (path === `${slug}.md` || path === `${slug}.txt`) return true;
    const { file } = document.source;
    if (/^attachments\/[0-9a-f]{8}\//.test(path)) {
      return names.some(
        (name) => path.endsWith(`/${posix.basename(name)}`) && publishedPath(file, name) === path,
      );
    }
    return (
      path.startsWith(`${posix.basename(file, ".md")}/`) &&
      has(posix.join(posix.dirname(file), path))
    );
  };
}
