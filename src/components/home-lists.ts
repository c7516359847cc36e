import { type Dimension, type DocumentList, documentLists } from "../portal/lists.ts";
import type { Portal } from "../portal/portal.ts";

/** Ways in from the home page: the uppermost lists of each dimension. */
export type TopLists = Record<Dimension, DocumentList[]>;

/** The uppermost lists by dimension; those without documents are left out. */
export function topLists(portal: Portal): TopLists {
  const lists: TopLists = {
    documents: [],
    publisher: [],
    topic: [],
    genre: [],
    year: [],
    catalog: [],
  };
  for (const list of documentLists(portal)) {
    if (!list.parent && list.documents.length > 0) lists[list.dimension].push(list);
  }
  return lists;
}

/** The lists that hold most, in their own order; all of them when there are no more than `most`. */
export function largest(lists: DocumentList[], most: number): DocumentList[] {
  const bySize = lists.toSorted((a, b) => b.documents.length - a.documents.length);
  const taken = new Set(bySize.slice(0, most));
  return lists.filter((list) => taken.has(list));
}
