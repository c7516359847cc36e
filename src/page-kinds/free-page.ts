import type { Link } from "../portal/document/link.ts";
import { type PageNode, pageTree } from "../portal/free-pages/page-tree.ts";
import type { Portal } from "../portal/model/portal.ts";
import { type PageFile, type PageText, pageFile, pageText } from "./page-text.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** A free page, or the index of a folder that has none. */
export interface FreePage {
  kind: "pages/[...page]";
  title: string;
  description: string | null;
  trail: Link[];
  updatedOn: string | null;
  /** Null for an index. */
  text: PageText | null;
  files: PageFile[];
  /** What an index lists; a page of its own says what it likes of what lies below it. */
  below: BelowPage[];
}

interface BelowPage extends Link {
  description: string | null;
  updatedOn: string | null;
}

function freePage(node: PageNode): FreePage {
  const { page, title, children } = node;
  return {
    kind: "pages/[...page]",
    title,
    description: page?.description ?? null,
    trail: trailOf(node),
    updatedOn: page?.updatedOn ?? null,
    text: page && pageText(page.textKey, page.links),
    files: page?.attachments.map(pageFile) ?? [],
    below: page ? [] : children.map(belowPage),
  };
}

function belowPage({ title, address, page }: PageNode): BelowPage {
  return {
    title,
    address,
    description: page?.description ?? null,
    updatedOn: page?.updatedOn ?? null,
  };
}

/** The nodes between home and this one. */
function trailOf({ parent }: PageNode): Link[] {
  if (!parent) return [];
  return [...trailOf(parent), { title: parent.title, address: parent.address }];
}

export function* freePages(portal: Portal): Generator<PlannedPage<FreePage>> {
  for (const node of pageTree(portal)) {
    const source = node.page?.source.file ?? null;
    yield plannedPage("pages/[...page]", node.address, () => freePage(node), source);
  }
}
