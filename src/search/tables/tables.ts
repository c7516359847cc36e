import type { ValidityStatus } from "../../schema/index.ts";
import type { SlugColumn } from "./slug-column.ts";

/**
 * The values of all documents, column by column, in the order of the indexes: document number 0 is the oldest.
 * Tables apart, so that nothing waits for what it does not need.
 */
export interface Tables {
  ranks: RankTable;
  facets: FacetTable;
  titles: TitleTable;
  words: WordFile;
}

/** What every query needs: to order results and to name them. */
export interface RankTable {
  slugs: SlugColumn;
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

/** What one-character queries need. */
export interface TitleTable {
  titles: string[];
  numbers: string[][];
}

/**
 * Words that a question is understood by, folded, without blanks or marks in them; see `meaning/tables`. Of the
 * documents it says nothing: only the second answer needs it.
 */
export interface WordFile {
  /** `asked asked=official official` a line, a weak one behind `~`. */
  synonyms: string;
  /** What titles are about, parted by blanks, those of most documents first. */
  names: string;
  /** Places that titles begin with, parted by blanks. */
  places: string;
}

/** The first file a search loads; all others are named in it. */
export interface Manifest {
  format: number;
  documents: number;
  tables: Record<keyof Tables, string>;
  indexes: IndexEntry[];
  /** Data of the inexact answer, for as many indexes as were taken as one each, in the order of documents. */
  similar?: SimilarEntry[];
  /** Packs of texts, those without any included, which have no file: in which a document's text lies, `packNumber` says. */
  packs: number;
}

/** An index that is published: of closed years, or of the current one. */
export interface IndexEntry {
  /** Folder below `pagefind/`. */
  folder: string;
  /** How many of the documents are in it, which are numbered from 0 there. */
  documents: number;
  /** In which a word stands, `chunkNumber` says; for its file see `chunkFile`. */
  chunks: number;
}

/** Where the data of the inexact answer lies, of so many documents. */
export interface SimilarEntry {
  /** Folder below `pagefind/`. */
  folder: string;
  documents: number;
  /** Files there are; which has a word, `bucketOf` says. */
  buckets: number;
}

export const manifestFormat = 3;
export const manifestFile = "manifest.js";

/** Folder of the packs of texts, below `pagefind/`. */
export const packFolder = "texts/";

/** Where a pack lies, below `pagefind/`. */
export function packFile(pack: number): string {
  return `${packFolder}${pack}.js`;
}

/** Where a chunk of an index lies, below `pagefind/`. */
export function chunkFile(folder: string, chunk: number): string {
  return `${folder}/${chunk}.js`;
}

/** Where a bucket of words lies, below `pagefind/`. */
export function bucketFile(folder: string, bucket: number): string {
  return `${folder}/${bucket}.js`;
}
