import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { addStretch, type Stretch } from "../output/stretch.ts";
import { isCount, isListOf, isText } from "../state/shape.ts";

/** Lines that stand together in a file. */
export interface Block {
  /** Over everything they are made from: the same key, the same bytes. */
  key: string;
  /** How many lines. */
  count: number;
  /** Each with its line end. */
  lines(): Iterable<string>;
}

/** What is kept of a block that was written. */
export type KeptBlock = [key: string, bytes: number];

/** A file of the last output, which consists of these blocks, one after the other. */
export interface LastBlocks {
  path: string;
  blocks: readonly KeptBlock[];
}

const lineEnd = 0x0a;
/** Characters that become bytes at once. */
const madeAtOnce = 500_000;
/** Bytes of the largest block that is copied: more than any month of a large portal has. */
const largest = 64_000_000;

/** Whether a value that was read is what is kept of the blocks of a file. */
export function isKeptBlocks(value: unknown): value is KeptBlock[] {
  return isListOf(value, isKeptBlock);
}

function isKeptBlock(value: unknown): value is KeptBlock {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isCount(value[1]);
}

/** What is known of a text when all of it was asked for. */
export interface WrittenText {
  /** What is to be kept of each block. */
  blocks: KeptBlock[];
  /** What of it stands in the last file. */
  copied: Stretch[];
}

/**
 * The text of a file, block by block: those that stand in the last file are copied from there, the others are made.
 * Each piece is overwritten by the next.
 * @param last null: all are made
 */
export function* textOf(
  blocks: Iterable<Block>,
  last: LastBlocks | null,
  written: WrittenText,
): Generator<Uint8Array> {
  const copies = last ? new Copies(last) : null;
  let at = 0;
  try {
    for (const { key, count, lines } of blocks) {
      const found = copies?.find(key, count);
      let [bytes, ends] = [0, 0];
      for (const piece of found ? [found.lines] : encoded(lines())) {
        bytes += piece.length;
        ends += found ? 0 : countLines(piece);
        yield piece;
      }
      // One with a break within a line could not be told from others by how many it has: it is made every time.
      written.blocks.push([found || ends === count ? key : "", bytes]);
      if (found) addStretch(written.copied, { at, from: found.from, bytes });
      at += bytes;
    }
  } finally {
    copies?.close();
  }
}

function* encoded(lines: Iterable<string>): Generator<Buffer> {
  let text = "";
  for (const line of lines) {
    text += line;
    if (text.length < madeAtOnce) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

/** Blocks of a file. Where they stand was kept somewhere else: what is said of it is looked at before it is believed. */
class Copies {
  readonly #file: number;
  readonly #places = new Map<string, { start: number; bytes: number }>();
  /** One for all blocks: one for each took longer to be had than to be filled. */
  #buffer = Buffer.alloc(0);

  constructor({ path, blocks }: LastBlocks) {
    this.#file = openSync(path, "r");
    const { size } = fstatSync(this.#file);
    let start = 0;
    for (const [key, bytes] of blocks) {
      if (start + bytes > size) break;
      this.#places.set(key, { start, bytes });
      start += bytes;
    }
  }

  /** As many whole lines as a block has, and nothing else; null where it does not stand there. */
  find(key: string, count: number): { lines: Buffer; from: number } | null {
    const place = this.#places.get(key);
    if (!place || place.bytes > largest) return null;
    // With the end of the line before it.
    const before = Math.min(place.start, 1);
    const length = before + place.bytes;
    if (this.#buffer.length < length) this.#buffer = Buffer.allocUnsafe(length);
    const bytes = this.#buffer.subarray(0, length);
    const read = readSync(this.#file, bytes, 0, bytes.length, place.start - before);
    const isWhole = read === bytes.length && bytes.at(-1) === lineEnd;
    if (!isWhole || (before > 0 && bytes[0] !== lineEnd)) return null;
    if (countLines(bytes) - before !== count) return null;
    return { lines: bytes.subarray(before), from: place.start };
  }

  close(): void {
    closeSync(this.#file);
  }
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, at + 1)) count++;
  return count;
}
