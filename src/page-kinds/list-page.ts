import { type DocumentRow, documentRow } from "../portal/document/document-row.ts";
import type { Link } from "../portal/document/link.ts";
import type { DocumentList, ListPage as PageOfList } from "../portal/lists/lists.ts";
import { type ListCount, listCount } from "./list-count.ts";

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
  /** Lists below, shown on the newest page. */
  children: ListCount[];
  newer: string | null;
  older: string | null;
  newest: string | null;
  oldest: string | null;
}

export function listPage(list: DocumentList, page: PageOfList): ListPage {
  const { number, documents, newer, older, newest, oldest } = page;
  const { title, address, trail } = list;
  return {
    kind: "[...list]",
    title,
    address,
    trail: number === null ? trail : [...trail, { title, address }],
    number,
    rows: documents.map(documentRow),
    count: number === null ? list.documents.length : null,
    children: number === null ? list.children.map(listCount) : [],
    newer,
    older,
    newest,
    oldest,
  };
}
