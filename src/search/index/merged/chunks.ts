import { closeSync, mkdtempSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { removeTree } from "../../../state/remove-tree.ts";
import { textHash } from "../../packs/text-hash.ts";
import { PostingsEncoder, wholeChunk } from "../../postings/chunk.ts";
import { chunkNumber } from "../../postings/chunk-number.ts";
import { VarintReader, VarintWriter } from "../../postings/varint.ts";
import type { MergedWord } from "./merged-words.ts";

/** What a place takes in a chunk, about. */
const bytesOfPlace = 2.5;
/** Bytes that are collected before they are written. */
const written = 1_000_000;

export interface ChunkOptions {
  /** Places that each document takes, in the order of the words' places. */
  lengths: readonly number[];
  /** How many chunks the words are to be put into. */
  chunks: number;
  /** Folder for what does not fit into memory. */
  scratch: string;
  /** Bytes of chunks, about, that are put in order at once. */
  bytesOfPart?: number | undefined;
}

/**
 * Puts words into the chunks in which they are published. Words come in their own order and go into chunks by their
 * hashes: so what has been told waits in parts, each of as many chunks as fit into memory, on the disk where there are
 * several. To be closed, whatever comes between.
 */
export class Chunks {
  readonly #count: number;
  readonly #encoder: PostingsEncoder;
  readonly #folder: string | null;
  readonly #parts: Part[];

  constructor({ lengths, chunks, scratch, bytesOfPart = 64_000_000 }: ChunkOptions) {
    const starts = [0];
    for (const length of lengths) starts.push((starts.at(-1) as number) + length);
    const all = (starts.at(-1) as number) * bytesOfPlace;
    const parts = Math.min(chunks, Math.max(1, Math.ceil(all / bytesOfPart)));
    const folder = parts > 1 ? mkdtempSync(join(scratch, "merge.part-")) : null;
    this.#count = chunks;
    this.#encoder = new PostingsEncoder(starts);
    this.#folder = folder;
    this.#parts = Array.from({ length: parts }, (_, n) => new Part(folder && join(folder, `${n}`)));
  }

  /** Adds a word; of each, once. */
  add(word: MergedWord): void {
    const number = chunkNumber(word.word, this.#count);
    this.#parts[Math.floor((number * this.#parts.length) / this.#count)]?.add(word, this.#encoder);
  }

  /** All chunks of the words that were added, from the first number on, also those without words. */
  *all(): Generator<Uint8Array> {
    const chunks = this.#count;
    for (const [n, part] of this.#parts.entries()) {
      const first = Math.ceil((n * chunks) / this.#parts.length);
      yield* part.chunks(first, Math.ceil(((n + 1) * chunks) / this.#parts.length), chunks);
    }
  }

  /** Leaves nothing on the disk. */
  close(): void {
    for (const part of this.#parts.splice(0)) part.close();
    if (this.#folder) removeTree(this.#folder);
  }
}

/** Some of the chunks, not yet in order: words and their postings as they stand in a chunk. */
class Part {
  readonly #writer = new VarintWriter();
  readonly #file: number | null;
  #size = 0;

  constructor(path: string | null) {
    this.#file = path === null ? null : openSync(path, "wx+");
  }

  add(word: MergedWord, encoder: PostingsEncoder): void {
    encoder.write(word, this.#writer);
    if (this.#file === null || this.#writer.length < written) return;
    this.#size += writeSync(this.#file, this.#writer.bytes);
    this.#writer.clear();
  }

  /** All from one number up to another, also those without words. */
  *chunks(from: number, to: number, count: number): Generator<Uint8Array> {
    const bytes = this.#all();
    const reader = new VarintReader(bytes);
    const entries: { hash: number; chunk: number; bytes: Uint8Array }[] = [];
    while (!reader.isAtEnd) {
      const start = bytes.length - reader.left;
      const word = Buffer.from(reader.counted()).toString();
      reader.counted();
      const entry = bytes.subarray(start, bytes.length - reader.left);
      entries.push({ hash: textHash(word), chunk: chunkNumber(word, count), bytes: entry });
    }
    // Words of the same hash stay in their order.
    entries.sort((a, b) => a.hash - b.hash);
    let next = 0;
    for (let number = from; number < to; number++) {
      const first = next;
      while (entries[next]?.chunk === number) next++;
      yield wholeChunk(entries.slice(first, next).map((entry) => entry.bytes));
    }
  }

  #all(): Uint8Array {
    if (this.#file === null) return this.#writer.bytes;
    const bytes = Buffer.allocUnsafe(this.#size + this.#writer.length);
    let read = 0;
    while (read < this.#size) {
      const more = readSync(this.#file, bytes, read, this.#size - read, read);
      if (more === 0) throw new Error("a file of the merge has become shorter");
      read += more;
    }
    bytes.set(this.#writer.bytes, read);
    this.#writer.clear();
    return bytes;
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
  }
}
