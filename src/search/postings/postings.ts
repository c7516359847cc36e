/** Where a word stands in the documents of an index, column by column. */
export interface Postings {
  /** Numbers of the documents that have it, ascending. */
  documents: Uint32Array;
  /** For each of them where its places begin in `places`; at the end how many there are. */
  starts: Uint32Array;
  /** Its places in each document, ascending there, from 0. */
  places: Uint32Array;
}

export const noPostings: Postings = {
  documents: new Uint32Array(),
  starts: new Uint32Array(1),
  places: new Uint32Array(),
};
