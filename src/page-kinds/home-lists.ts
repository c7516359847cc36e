import type { Dimension, DocumentList } from "../portal/lists/lists.ts";

/** The uppermost lists of each dimension. */
export type TopLists = Record<Dimension, DocumentList[]>;

/** The uppermost lists by dimension; those without documents are left out. */
export function topLists(lists: readonly DocumentList[]): TopLists {
  const top: TopLists = {
    documents: [],
    publisher: [],
    topic: [],
    genre: [],
    year: [],
    catalog: [],
  };
  for (const list of lists) {
    if (!list.parent && list.documents.length > 0) top[list.dimension].push(list);
  }
  return top;
}

/** The lists that hold most, in their own order; all of them when there are no more than `most`. */
export function largest(lists: readonly DocumentList[], most: number): DocumentList[] {
  const bySize = lists.toSorted((a, b) => b.documents.length - a.documents.length);
  const taken = new Set(bySize.slice(0, most));
  return lists.filter((list) => taken.has(list));
}
