import type { Link } from "../portal/document/link.ts";
import type { DocumentList } from "../portal/lists/lists.ts";

/** A list with the number of documents in it. */
export interface ListCount extends Link {
  count: number;
}

export function listCount({ title, address, documents }: DocumentList): ListCount {
  return { title, address, count: documents.length };
}
