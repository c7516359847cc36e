import { posix } from "node:path";
import { freePageAddress } from "../addresses/page-addresses.ts";
import { compareNaturally } from "../links/natural-order.ts";
import type { Portal, SitePage } from "../model/portal.ts";

/** A free page, or a folder of such that has no page of its own: an index of what is in it stands there. */
export interface PageNode {
  address: string;
  title: string;
  /** Null for a folder without one. */
  page: SitePage | null;
  /** Null for the uppermost. */
  parent: PageNode | null;
  /** Right below it, as people count. */
  children: PageNode[];
}

/** What the uppermost is called where no page says so. */
const title = "其他页面";

/**
 * The free pages of a portal by their folders, each node after the one above it; empty where there are none. The page
 * of a folder is its `index.md`, or the file of its name beside it.
 */
export function pageTree({ freePages }: Pick<Portal, "freePages">): PageNode[] {
  if (freePages.length === 0) return [];
  const nodes = new Map<string, PageNode>();
  for (const page of freePages) nodeAt(page.slug, stepsOf(page)).page = page;
  for (const node of nodes.values()) {
    if (node.page) node.title = node.page.title;
    node.children.sort((a, b) => compareNaturally(a.address, b.address));
  }
  return [...nodes.values()];

  function nodeAt(slug: string, steps: readonly string[]): PageNode {
    const known = nodes.get(slug);
    if (known) return known;
    const above = posix.dirname(slug);
    const parent = slug === "" ? null : nodeAt(above === "." ? "" : above, steps.slice(0, -1));
    const node: PageNode = {
      address: freePageAddress(slug),
      title: steps.at(-1) ?? title,
      page: null,
      parent,
      children: [],
    };
    parent?.children.push(node);
    nodes.set(slug, node);
    return node;
  }
}

/** Names of the folders and the file of a page, as they are written. */
function stepsOf({ slug, source }: SitePage): string[] {
  const depth = slug === "" ? 0 : slug.split("/").length;
  return source.file
    .replace(/\.md$/i, "")
    .split("/")
    .slice(1, depth + 1);
}
