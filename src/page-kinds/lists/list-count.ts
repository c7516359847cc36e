import type { Link } from "../../portal/document/link.ts";
import type { DocumentList } from "../../portal/lists/lists.ts";

/** A list with the number of documents in it. */
export interface ListCount extends Link {
  count: number;
  /** How many are an organ's own, where it also counts those of organs below it. */
  own?: number;
}

export function listCount({ title, address, documents, own }: DocumentList): ListCount {
  const count = documents.length;
  return { title, address, count, ...(own !== undefined && own < count && { own }) };
}
