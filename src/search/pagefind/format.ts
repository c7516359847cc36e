import { CborReader, DamagedIndexError } from "./cbor.ts";

/**
 * The format of the files of Pagefind that search reads itself, to publish them in another. Pagefind's own browser code
 * answers "which pages hold these words"; an exact phrase needs the places of the words, which stand in its index chunks. All
 * documents of an index are one record to Pagefind, one after the other: the same places, a fifth fewer bytes, half the memory.
 *
 * The format is not documented, so the version is this one and no other, here as in package.json. What to do for
 * another: docs/architecture.md, Pagefind.
 */
export const pagefindVersion = "1.6.0";

/** What a `pf_meta` file says: words of each record, and the chunks in the order of their words. */
export interface PagefindMeta {
  wordCounts: number[];
  chunks: string[];
}

const signature = "pagefind_dcd";

/**
 * Reads an unpacked `pf_meta` file.
 * @throws {DamagedIndexError}
 */
export function readMeta(bytes: Uint8Array): PagefindMeta {
  const reader = open(bytes);
  reader.array();
  const version = reader.text();
  if (version !== pagefindVersion) {
    throw new DamagedIndexError(`written by Pagefind ${version} instead of ${pagefindVersion}`);
  }
  const wordCounts = list(reader, () => {
    reader.array();
    reader.skip();
    const words = reader.integer();
    reader.skip();
    return words;
  });
  const chunks = list(reader, () => {
    reader.array();
    // Its first word and its last.
    reader.skip();
    reader.skip();
    return reader.text();
  });
  return { wordCounts, chunks };
}

/** A word of an index and its places there, ascending. */
export interface IndexedWord {
  word: string;
  places: number[];
}

/**
 * The words of an unpacked index chunk, in the order in which they stand there.
 * @throws {DamagedIndexError}
 */
export function* readWords(bytes: Uint8Array): Generator<IndexedWord> {
  const reader = open(bytes);
  reader.array();
  for (let words = reader.array(); words > 0; words--) {
    const parts = reader.array();
    const word = reader.text();
    const places = readRecord(reader);
    // What else is said of the record, and of the word.
    reader.skip();
    for (let left = parts - 2; left > 0; left--) reader.skip();
    yield { word, places };
  }
}

/** Whether an unpacked file is an index chunk from its first byte to its last: words, each with its record. */
export function isIndexChunk(bytes: Uint8Array): boolean {
  try {
    const reader = open(bytes);
    const parts = reader.array();
    for (let words = reader.array(); words > 0; words--) {
      const more = reader.array() - 2;
      reader.skip();
      if (reader.array() !== 1) return false;
      // The record, and what else is said of the word.
      for (let left = 1 + more; left > 0; left--) reader.skip();
    }
    for (let left = parts - 1; left > 0; left--) reader.skip();
    return reader.isAtEnd;
  } catch (error) {
    if (error instanceof DamagedIndexError) return false;
    throw error;
  }
}

/** Places are written as differences; a negative number between them is a weight. */
function readRecord(reader: CborReader): number[] {
  if (reader.array() !== 1) throw new DamagedIndexError("more than one record");
  reader.array();
  reader.skip();
  return reader.sums();
}

function list<Item>(reader: CborReader, read: () => Item): Item[] {
  return Array.from({ length: reader.array() }, read);
}

function open(bytes: Uint8Array): CborReader {
  const start = new TextDecoder().decode(bytes.subarray(0, signature.length));
  if (start !== signature) throw new DamagedIndexError("not a file of Pagefind");
  return new CborReader(bytes, signature.length);
}
