/** A word of the index by which documents are looked for, and how much it says. */
export interface WeightedTerm {
  /** As `indexWord` has it, or one of `title-term.ts`. */
  word: string;
  /** From 0 to 1. */
  weight: number;
  /** The part of the question it was made of. */
  from: string;
  /** The text it is a word of: an official word, a name, or what was typed. */
  of: string;
}
