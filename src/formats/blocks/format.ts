import type { Note } from "./note.ts";
import type { SourcePage } from "./source-page.ts";
import type { TextPiece } from "./text-piece.ts";

/** A kind of file that text can be read out of. */
export interface Format {
  /** Its name in code and in reports for programs: `docx`. */
  kind: string;
  /** As people know it. */
  name: string;
  /** Of the names of its files, in lower case. */
  extensions: readonly string[];
  /** How a document is made of it; kinds without are not imported. */
  source?: PackedSource | SignedSource | TextSource;
  /**
   * All text in a file, hidden text too, piece by piece, for checks to look through; kinds without are not looked into.
   * @throws {Refusal}
   */
  pieces?(bytes: Uint8Array): Promise<TextPiece[]>;
}

/** A ZIP that has a certain part. */
export interface PackedSource {
  part: string;
  read(bytes: Uint8Array): Promise<ReadSource>;
}

/** A binary file that begins in a certain way. */
export interface SignedSource {
  /** Its first 1,024 bytes as Latin 1. */
  start: RegExp;
  read(bytes: Uint8Array): Promise<ReadSource>;
}

/** A text, in whatever encoding. */
export interface TextSource {
  /** Null: a text that looks like nothing else. */
  looksSo: ((text: string) => boolean) | null;
  readText(text: string): Promise<ReadSource>;
}

/** What reading a source gives. */
export interface ReadSource {
  page: SourcePage;
  /** Address it was saved from, where that is known. */
  base?: string | null;
  /** Pictures inside the file, by the `src` of their blocks. */
  pictures?: Map<string, Uint8Array>;
  notes?: Note[];
}
