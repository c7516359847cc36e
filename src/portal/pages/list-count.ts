import type { DocumentList } from "../lists.ts";
import type { Link } from "./link.ts";

/** A list with the number of documents in it. */
export interface ListCount extends Link {
  count: number;
}

export function listCount({ title, address, documents }: DocumentList): ListCount {
  return { title, address, count: documents.length };
}
