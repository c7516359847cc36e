import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import { readPostings } from "../postings/chunk.ts";
import { chunkNumber } from "../postings/chunk-number.ts";
import type { Postings } from "../postings/postings.ts";
import { chunkFile, type IndexEntry } from "../tables/tables.ts";
import { type Files, FileUnavailableError } from "./files.ts";

/** One published index: finds the chunk that holds a word and reads from it where the word stands. */
export class WordIndex {
  /** Number of this index's first document among all, and how many there are. */
  readonly firstDocument: number;
  readonly documents: number;
  readonly #entry: IndexEntry;
  readonly #files: Files;

  constructor(entry: IndexEntry, firstDocument: number, files: Files) {
    this.#entry = entry;
    this.firstDocument = firstDocument;
    this.documents = entry.documents;
    this.#files = files;
  }

  /**
   * Where a word stands in this index; its documents are numbered from 0.
   * @throws {FileUnavailableError} when its chunk is missing or is not what it should be
   */
  async postings(word: string): Promise<Postings> {
    const { folder, chunks, documents } = this.#entry;
    const path = searchIndex + chunkFile(folder, chunkNumber(word, chunks));
    const bytes = await this.#files.bytes(path);
    try {
      return readPostings(bytes, word, documents);
    } catch (cause) {
      this.#files.forget(path);
      throw new FileUnavailableError(path, { cause });
    }
  }
}
