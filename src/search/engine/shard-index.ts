import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import { readPlaces } from "../pagefind/format.ts";
import type { ShardEntry } from "../tables/tables.ts";
import { type Files, FileUnavailableError } from "./files.ts";

/** One Pagefind index: finds the chunk that holds a word and reads the word's places from it. */
export class ShardIndex {
  /** Number of this index's first document among all, and how many there are. */
  readonly firstDocument: number;
  readonly documents: number;
  readonly #entry: ShardEntry;
  readonly #files: Files;

  constructor(entry: ShardEntry, firstDocument: number, files: Files) {
    this.#entry = entry;
    this.firstDocument = firstDocument;
    this.documents = entry.documents;
    this.#files = files;
  }

  /**
   * Places of a word in this index, ascending.
   * @throws {FileUnavailableError} when its chunk is missing or is not what it should be
   */
  async places(word: string): Promise<number[]> {
    const chunk = this.#chunkOf(word);
    if (chunk < 0) return [];
    const path = `${searchIndex}${this.#entry.folder}/${chunk}.pf_index`;
    const bytes = await this.#files.bytes(path);
    try {
      return readPlaces(bytes, word);
    } catch (cause) {
      this.#files.forget(path);
      throw new FileUnavailableError(path, { cause });
    }
  }

  /** The last chunk that begins at or before the word; -1 when the word comes before all. */
  #chunkOf(word: string): number {
    const { firstWords } = this.#entry;
    let low = 0;
    let high = firstWords.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((firstWords[middle] as string) <= word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
