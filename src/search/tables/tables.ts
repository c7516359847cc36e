import type { ValidityStatus } from "../../schema/index.ts";

/**
 * The values of all documents, column by column, in the order of the indexes: document number 0 is the oldest.
 * Three tables, so that nothing waits for what it does not need.
 */
export interface Tables {
  ranks: RankTable;
  facets: FacetTable;
  titles: TitleTable;
}

/** What every query needs: to order results and to name them. */
export interface RankTable {
  slugs: string[];
  /** Days from one document to the next; the first from 1970-01-01. */
  dayGaps: number[];
  /** Index into `validities`. */
  validity: number[];
  validities: ValidityStatus[];
  /** Index into `publishers`. */
  publisher: number[];
  /** Those with documents and all above them; `parent` is an index too, of the organ above. */
  publishers: { id: string; name: string; parent?: number }[];
  /** Tokens of the title and of each number, which stand in this order before the text. */
  headTokens: number[][];
  /** Places the document takes in its index, where documents stand one after the other. */
  places: number[];
}

/** What filters and counts need; -1 where a document has no value. */
export interface FacetTable {
  topic: number[];
  /** `theme`, or `theme/sub-theme`. */
  topics: string[];
  genre: number[];
  genres: string[];
  /** First and last day in force, days since 1970-01-01; null: open. */
  forcePeriods: (0 | [from: number | null, until: number | null])[];
  /** Fields of the project that can be filtered by; absent where there are none. */
  own?: OwnColumn[];
}

/** A field of the project: a document may have several values in it. */
export interface OwnColumn {
  /** Of the field. */
  name: string;
  /** Of each document, indexes into `values`. */
  codes: (number | number[])[];
  /** As people read them. */
  values: string[];
}

/** What suggestions and one-character queries need. */
export interface TitleTable {
  titles: string[];
  numbers: string[][];
}

/** The first file a search loads; all others are named in it. */
export interface Manifest {
  format: number;
  documents: number;
  tables: Record<keyof Tables, string>;
  shards: ShardEntry[];
}

export interface ShardEntry {
  /** Folder below `pagefind/`. */
  folder: string;
  documents: number;
  /** First word of each index chunk; chunk `n` is the file `n.pf_index`. */
  firstWords: string[];
}

export const manifestFormat = 1;
export const manifestFile = "manifest.pf_table";
