import { closeSync, openSync, readSync } from "node:fs";
import type { Stretch } from "../../output/stretch.ts";
import { filePieces } from "../../state/hash-file.ts";
import { type Block, blocksOf, largestBlock } from "./blocks.ts";

/**
 * The blocks of a file of which a part stands in the last output. Where one ends follows from nothing but what stands
 * behind its beginning: one of the last file that lies wholly in such a part is one of this file, and is not read again.
 * @param last blocks of the last file
 * @param same what stands in it, in order
 */
export function blocksNow(
  path: string,
  last: readonly Block[],
  same: readonly Stretch[],
): Iterable<Block> {
  return last.length > 0 && same.length > 0
    ? someKnown(path, last, same)
    : blocksOf(filePieces(path));
}

function* someKnown(
  path: string,
  last: readonly Block[],
  same: readonly Stretch[],
): Generator<Block> {
  const known = new Map<number, Block>();
  let start = 0;
  // The last one ends where the file did, and perhaps only for that reason.
  for (const block of last.slice(0, -1)) {
    known.set(start, block);
    start += block.bytes;
  }
  const buffer = Buffer.allocUnsafe(largestBlock);
  const file = openSync(path, "r");
  try {
    let behind = 0;
    for (let at = 0; ; ) {
      while (behind < same.length && endOf(same[behind] as Stretch) <= at) behind++;
      const stretch = same[behind];
      const there = stretch && stretch.at <= at ? known.get(stretch.from + at - stretch.at) : null;
      const isSame = stretch && there && at + there.bytes <= endOf(stretch);
      const block = isSame ? there : firstBlock(file, at, buffer);
      if (!block) return;
      yield block;
      at += block.bytes;
    }
  } finally {
    closeSync(file);
  }
}

function endOf({ at, bytes }: Stretch): number {
  return at + bytes;
}

/** The block that begins at a place of a file; undefined at its end. */
function firstBlock(file: number, at: number, buffer: Buffer): Block | undefined {
  const length = readSync(file, buffer, 0, buffer.length, at);
  const [block] = blocksOf([buffer.subarray(0, length)]);
  return block;
}
