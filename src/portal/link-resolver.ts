import { posix } from "node:path";
import { relativeLink } from "./address.ts";
import { publishedPath } from "./published-path.ts";

/** What links can point to. */
export interface LinkTargets {
  /** Address of the page made from a Markdown file of the content folder. */
  pageOf(file: string): string | undefined;
  /** Is there a page at this address (below the base, ending in `/`)? */
  hasPage(address: string): boolean;
  /** Is there such a file in the content folder? */
  hasFile(file: string): boolean;
}

export interface LinkSource {
  /** Path of the Markdown in the content folder. */
  file: string;
  /** Address of its page. */
  address: string;
}

export type ResolvedLink =
  | { link: string; file: string | null }
  | { missing: string; reason: "not-found" | "outside" | "active" };

/** File types that a browser would run as part of the portal: never published. */
const active = /\.(html?|xhtml|xht|shtml|svgz?|xml|xsl|xslt|m?js|swf|mht|mhtml|htc|php|hta)$/i;

export function isActiveContent(file: string): boolean {
  return active.test(file);
}

/**
 * Turns a link as written in a document into one that works from its page: Markdown files lead to their
 * pages, other files of the content folder are published below the page, `/…` is an address of the portal.
 */
export function resolveLink(from: LinkSource, written: string, targets: LinkTargets): ResolvedLink {
  const [, path = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  const decoded = decode(path);
  if (decoded.startsWith("/")) {
    const address = decoded.slice(1);
    const page = address === "" || address.endsWith("/") ? address : `${address}/`;
    if (page === "" || targets.hasPage(page)) {
      return { link: relativeLink(from.address, page) + suffix, file: null };
    }
    return { missing: written, reason: "not-found" };
  }
  const file = posix.normalize(posix.join(posix.dirname(from.file), decoded));
  if (file === ".." || file.startsWith("../")) return { missing: written, reason: "outside" };
  const page = targets.pageOf(file);
  if (page !== undefined) return { link: relativeLink(from.address, page) + suffix, file: null };
  if (!targets.hasFile(file)) return { missing: file, reason: "not-found" };
  if (isActiveContent(file)) return { missing: file, reason: "active" };
  const published = from.address + publishedPath(from.file, file);
  return { link: relativeLink(from.address, published) + suffix, file };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
