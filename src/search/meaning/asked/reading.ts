import type { WordTables } from "../tables/word-tables.ts";
import type { TermBag } from "../terms/term-bag.ts";
import type { Asked } from "./asked.ts";

/** A question while it is read: what each part of the reading looks at and adds to. */
export interface Reading {
  phrases: readonly Asked[];
  tables: WordTables;
  /** Terms found so far. */
  bag: TermBag;
  /** The question with what may have been meant in it. */
  corrections: string[];
}
