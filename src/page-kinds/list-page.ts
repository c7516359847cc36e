import { publisherAddress } from "../portal/addresses/list-addresses.ts";
import { type DocumentRow, documentRow } from "../portal/document/document-row.ts";
import type { Link } from "../portal/document/link.ts";
import {
  type DocumentList,
  documentLists,
  type ListPage as PageOfList,
  pagesOf,
} from "../portal/lists/lists.ts";
import type { Portal } from "../portal/model/portal.ts";
import { organLists, shownNodes } from "../portal/organs/organ-lists.ts";
import { type ListCount, listCount } from "./lists/list-count.ts";
import { type OrganFrame, organFrame, trailToOrgan } from "./organs/organ-frame.ts";
import { listPageKey } from "./page-key.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** One page of a list; a numbered page shows nothing that a new document of the list changes. */
export interface ListPage {
  kind: "[...list]";
  /** Whose documents it lists, where that has columns of its own. */
  organ: OrganFrame | null;
  /** Of the list. */
  title: string;
  /** Of the list. */
  address: string;
  trail: Link[];
  /** Counted from the oldest; null: the newest page. */
  number: number | null;
  rows: DocumentRow[];
  /** Whether it has a feed beside it. */
  hasFeed: boolean;
  /** Documents in the whole list, told on its newest page. */
  count: number | null;
  /** Lists below, shown on the newest page. */
  children: ListCount[];
  newer: string | null;
  older: string | null;
  newest: string | null;
  oldest: string | null;
}

/** A list, and the organ whose columns stand above it. */
interface FramedList {
  list: DocumentList;
  organ: OrganFrame | null;
  hasFeed: boolean;
}

function listPage({ list, organ, hasFeed }: FramedList, page: PageOfList): ListPage {
  const { number, documents, newer, older, newest, oldest } = page;
  const { title, address, trail } = list;
  return {
    kind: "[...list]",
    organ,
    title,
    address,
    trail: number === null ? trail : [...trail, { title, address }],
    number,
    rows: documents.map(documentRow),
    hasFeed,
    count: number === null ? list.documents.length : null,
    children: number === null ? list.children.map(listCount) : [],
    newer,
    older,
    newest,
    oldest,
  };
}

/** Every page of every list, but for the first ones of organs that have a home. */
export function* listPages(portal: Portal): Generator<PlannedPage<ListPage>> {
  const homes = new Map<string, OrganFrame | null>(
    portal.organs.map((organ) => {
      const frame = organFrame(organ, portal);
      return [frame.address, frame];
    }),
  );
  if (portal.ownOrgan) homes.set(publisherAddress(portal.ownOrgan), null);
  for (const list of documentLists(portal)) {
    const organ = homes.get(list.address) ?? null;
    const framed = {
      list: organ ? { ...list, trail: trailToOrgan(organ) } : list,
      organ,
      hasFeed: true,
    };
    for (const page of pagesOf(list)) {
      if (page.number !== null || !homes.has(list.address)) yield planned(framed, page);
    }
  }
  for (const [organ, lists] of organLists(portal)) {
    for (const node of shownNodes(lists)) {
      // What is below it and holds nothing has no page.
      const children = node.children.filter(({ documents }) => documents.length > 0);
      const list = { ...node, children };
      const framed = { list, organ: organFrame(organ, portal), hasFeed: false };
      for (const page of pagesOf(list)) yield planned(framed, page);
    }
  }
}

/** A document stands in several lists: its row is hashed once. */
function planned(list: FramedList, page: PageOfList): PlannedPage<ListPage> {
  const { address, documents } = page;
  const frame = () => ({ address, props: listPage(list, { ...page, documents: [] }) });
  return {
    ...plannedPage("[...list]", address, () => listPage(list, page)),
    key: (shared, keys) =>
      listPageKey(
        shared,
        frame(),
        documents.map((document) => keys.ofRow(document)),
      ),
  };
}
