import { noPostings, type Postings } from "./postings.ts";
import { DamagedChunkError, VarintReader, VarintWriter } from "./varint.ts";

/** A word and its places, in one list or several. */
export interface WrittenWord {
  word: string;
  pieces: readonly { places: readonly number[]; start: number }[];
}

/**
 * A chunk of an index: a signature, the number of its words, and the words, each with its postings,
 *
 *     length, word in UTF-8, length, postings
 *
 * where the postings are for each document the step from the one before with a bit that says whether the word stands there
 * more than once, how often beyond that, the first place, and the steps to the next ones. All numbers are varints. What
 * stands in a document is written from its own beginning on, so the same text is the same bytes in all its copies,
 * which then pack well.
 */
export class PostingsEncoder {
  readonly #starts: readonly number[];
  readonly #postings = new VarintWriter();
  #document = 0;
  /** The first document that may follow. */
  #next = 0;

  /** @param starts place of each document's beginning, ascending; and of the end of the last */
  constructor(starts: readonly number[]) {
    this.#starts = starts;
  }

  /**
   * Writes a word and where it stands.
   * @param pieces lists of its places, each of other documents; a place in all documents is one of the list and its start
   *   together. They ascend, below the end of the last document
   */
  write({ word, pieces }: WrittenWord, to: VarintWriter): void {
    this.#postings.clear();
    this.#document = 0;
    this.#next = 0;
    for (const piece of pieces) this.#encode(piece);
    to.counted(new TextEncoder().encode(word));
    to.counted(this.#postings.bytes);
  }

  #encode({ places, start: before }: WrittenWord["pieces"][number]): void {
    const to = this.#postings;
    for (let i = 0; i < places.length; ) {
      this.#seek(before + (places[i] as number));
      const start = (this.#starts[this.#document] as number) - before;
      const end = (this.#starts[this.#document + 1] as number) - before;
      let after = i + 1;
      while (after < places.length && (places[after] as number) < end) after++;
      const count = after - i;
      to.integer(2 * (this.#document - this.#next) + (count > 1 ? 1 : 0));
      if (count > 1) to.integer(count - 2);
      let last = start - 1;
      for (; i < after; i++) {
        const place = places[i] as number;
        to.integer(place - last - 1);
        last = place;
      }
      this.#next = this.#document + 1;
    }
  }

  /** Goes on to the document that has a place: by steps that double, then by halves. */
  #seek(place: number): void {
    const starts = this.#starts;
    let low = this.#document;
    let step = 1;
    while (low + step < starts.length && (starts[low + step] as number) <= place) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, starts.length);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= place) low = middle;
      else high = middle;
    }
    this.#document = low;
  }
}

/** `gkp`, and the version of the form. */
const signature = [0x67, 0x6b, 0x70, 1];

/**
 * Puts words into a chunk.
 * @param words as `PostingsEncoder` has written them, in any order
 */
export function wholeChunk(words: readonly Uint8Array[]): Uint8Array {
  const start = new VarintWriter();
  for (const byte of signature) start.integer(byte);
  start.integer(words.length);
  const all = [start.bytes, ...words];
  const chunk = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of all) {
    chunk.set(bytes, at);
    at += bytes.length;
  }
  return chunk;
}

/**
 * Finds a word in an unpacked chunk.
 * @param documents that the index has
 * @returns where it stands; nowhere when it is not there
 * @throws {DamagedChunkError} when the chunk is not what it should be, as far as it was read
 */
export function readPostings(bytes: Uint8Array, word: string, documents: number): Postings {
  const wanted = new TextEncoder().encode(word);
  const reader = new VarintReader(bytes);
  if (signature.some((byte) => reader.integer() !== byte)) throw new DamagedChunkError("no chunk");
  for (let left = reader.integer(); left > 0; left--) {
    const found = reader.counted();
    const postings = reader.counted();
    const isWanted = found.length === wanted.length && found.every((byte, i) => byte === wanted[i]);
    if (isWanted) return decode(postings, documents);
  }
  if (!reader.isAtEnd) throw new DamagedChunkError("the chunk does not end");
  return noPostings;
}

function decode(bytes: Uint8Array, most: number): Postings {
  const reader = new VarintReader(bytes);
  // Each document and each place has at least a byte.
  const documents = new Uint32Array(Math.min(most, bytes.length));
  const starts = new Uint32Array(documents.length + 1);
  const places = new Uint32Array(bytes.length);
  let found = 0;
  let count = 0;
  let document = -1;
  while (!reader.isAtEnd) {
    const step = reader.integer();
    document += 1 + Math.floor(step / 2);
    if (document >= most) throw new DamagedChunkError(`document ${document} of ${most}`);
    documents[found] = document;
    starts[found++] = count;
    let left = step % 2 === 1 ? 2 + reader.integer() : 1;
    if (left > reader.left) throw new DamagedChunkError("the chunk ends too early");
    for (let place = -1; left > 0; left--) {
      place += 1 + reader.integer();
      if (place > 0xffffffff) throw new DamagedChunkError("a place is too large");
      places[count++] = place;
    }
  }
  starts[found] = count;
  return {
    documents: documents.subarray(0, found),
    starts: starts.subarray(0, found + 1),
    places: places.subarray(0, count),
  };
}
