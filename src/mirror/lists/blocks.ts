import { createHash, hash } from "node:crypto";

/** A stretch of a file. */
export interface Block {
  /** The first half of its SHA-256: whoever puts a file together by it compares the whole with the list. */
  hash: string;
  bytes: number;
}

/** Bytes of a block; where one ends follows from what stands before, so that a change moves no others. */
const least = 8 << 10;
export const largestBlock = 128 << 10;
/** One place in 2^15 ends a block. */
const endBits = 32 - 15;
const digits = 32;

/** A number for each byte, of chance, but everywhere the same. */
const gear = Int32Array.from({ length: 256 }, (_, byte) =>
  hash("sha256", Uint8Array.of(byte), "buffer").readInt32BE(),
);

/** Bytes that decide where a block ends: older ones have been shifted out. */
const window = 32;

/**
 * Cuts a file into blocks by what is in it ("gear" hashing: the last 32 bytes decide): where something is put in or
 * taken out, the blocks around it are others, and all that follow the same.
 * @param pieces of the file, each read before the next is asked for
 */
export function* blocksOf(pieces: Iterable<Uint8Array>): Generator<Block> {
  let whole = createHash("sha256");
  const cut = new Cut();
  const block = (): Block => {
    const one = { hash: whole.digest("hex").slice(0, digits), bytes: cut.bytes };
    whole = createHash("sha256");
    cut.begin();
    return one;
  };
  for (const piece of pieces) {
    let start = 0;
    while (start < piece.length) {
      const end = cut.advance(piece, start);
      whole.update(piece.subarray(start, end));
      start = end;
      if (cut.isEnd) yield block();
    }
  }
  if (cut.bytes > 0) yield block();
}

/** Where blocks end. Apart from the generator, whose loops V8 does not make as fast: four times as long. */
class Cut {
  /** Of the block so far. */
  bytes = 0;
  isEnd = false;
  #rolling = 0;

  begin(): void {
    this.bytes = 0;
    this.isEnd = false;
    this.#rolling = 0;
  }

  /** @returns where the block ends in a piece, or the piece does */
  advance(piece: Uint8Array, from: number): number {
    const { bytes } = this;
    const numbers = gear;
    let rolling = this.#rolling;
    let at = from + Math.max(0, least - window - bytes);
    const first = Math.min(from + least - bytes - 1, piece.length);
    for (; at < first; at++) rolling = (rolling << 1) + (numbers[piece[at] as number] as number);
    const last = Math.min(from + largestBlock - bytes, piece.length);
    let isEnd = false;
    while (at < last && !isEnd) {
      rolling = ((rolling << 1) + (numbers[piece[at++] as number] as number)) | 0;
      isEnd = rolling >>> endBits === 0;
    }
    at = Math.min(at, piece.length);
    this.#rolling = rolling;
    this.bytes = bytes + at - from;
    this.isEnd = isEnd || this.bytes === largestBlock;
    return at;
  }
}

/** Blocks of files, as `manifest-blocks.txt` says them: a line with bytes and path of each, then one for each block. */
export function blocksText(files: Iterable<{ path: string; blocks: readonly Block[] }>): string {
  const lines: string[] = [];
  for (const { path, blocks } of files) {
    lines.push(`file ${blocks.reduce((sum, { bytes }) => sum + bytes, 0)} ${path}`);
    for (const { hash, bytes } of blocks) lines.push(`${hash} ${bytes}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** What a text says of files. @returns nothing of what is not as it is written; it is a help and proves nothing */
export function parseBlocks(text: string): Map<string, Block[]> {
  const files = new Map<string, Block[]>();
  let blocks: Block[] | null = null;
  for (const line of text.split("\n")) {
    const [, path] = /^file \d{1,15} (.+)$/.exec(line) ?? [];
    const [, hash, bytes] = /^([\da-f]{32}) ([1-9]\d{0,5})$/.exec(line) ?? [];
    if (path !== undefined) {
      blocks = [];
      files.set(path, blocks);
    } else if (hash !== undefined && blocks !== null) blocks.push({ hash, bytes: Number(bytes) });
  }
  return files;
}
