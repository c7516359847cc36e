import type { Dimension, DocumentList } from "../../portal/lists/lists.ts";

/** The lists of each dimension by which people begin. */
export type TopLists = Record<Dimension, DocumentList[]>;

/**
 * The uppermost lists by dimension, and organs above and below one another alike: people know which office they want,
 * not which one it belongs to. Those without documents are left out.
 */
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
    const isTop = !list.parent || list.dimension === "publisher";
    if (isTop && list.documents.length > 0) top[list.dimension].push(list);
  }
  return top;
}

/** The lists that hold most, in their own order; all of them when there are no more than `most`. */
export function largest(lists: readonly DocumentList[], most: number): DocumentList[] {
  const bySize = lists.toSorted((a, b) => b.documents.length - a.documents.length);
  const taken = new Set(bySize.slice(0, most));
  return lists.filter((list) => taken.has(list));
}
