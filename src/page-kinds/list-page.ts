import { type DocumentRow, documentRow } from "../portal/document/document-row.ts";
import type { Link } from "../portal/document/link.ts";
import {
  type DocumentList,
  documentLists,
  type ListPage as PageOfList,
  pagesOf,
} from "../portal/lists/lists.ts";
import type { Portal } from "../portal/model/portal.ts";
import { type ListCount, listCount } from "./lists/list-count.ts";
import { listPageKey } from "./page-key.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** One page of a list; a numbered page shows nothing that a new document of the list changes. */
export interface ListPage {
  kind: "[...list]";
  /** Of the list. */
  title: string;
  /** Of the list. */
  address: string;
  trail: Link[];
  /** Counted from the oldest; null: the newest page. */
  number: number | null;
  rows: DocumentRow[];
  /** Documents in the whole list, told on its newest page. */
  count: number | null;
  /** How many of them are an organ's own, where it also lists those of organs below it. */
  own: number | null;
  /** Lists below, shown on the newest page. */
  children: ListCount[];
  /** The lists of organs below an organ, after its documents: there may be dozens. */
  organsBelow: ListCount[];
  newer: string | null;
  older: string | null;
  newest: string | null;
  oldest: string | null;
}

function listPage(list: DocumentList, page: PageOfList): ListPage {
  const { number, documents, newer, older, newest, oldest } = page;
  const { title, address, trail, dimension } = list;
  const below = number === null ? list.children.map(listCount) : [];
  const isOrgan = dimension === "publisher";
  return {
    kind: "[...list]",
    title,
    address,
    trail: number === null ? trail : [...trail, { title, address }],
    number,
    rows: documents.map(documentRow),
    count: number === null ? list.documents.length : null,
    own: number === null ? (listCount(list).own ?? null) : null,
    children: isOrgan ? [] : below,
    organsBelow: isOrgan ? below : [],
    newer,
    older,
    newest,
    oldest,
  };
}

export function* listPages(portal: Portal): Generator<PlannedPage<ListPage>> {
  for (const list of documentLists(portal)) {
    for (const page of pagesOf(list)) yield planned(list, page);
  }
}

/** A document stands in several lists: its row is hashed once. */
function planned(list: DocumentList, page: PageOfList): PlannedPage<ListPage> {
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
