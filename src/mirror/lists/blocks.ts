import { createHash } from "node:crypto";

/** A stretch of a file. */
export interface Block {
  /** The first half of its SHA-256: whoever puts a file together by it compares the whole with the list. */
  hash: string;
  bytes: number;
}

/** Bytes of a block; where one ends follows from what stands before, so that a change moves no others. */
const least = 8 << 10;
const most = 128 << 10;
/** One place in 2^15 ends a block. */
const endBits = 32 - 15;
const digits = 32;

/** A number for each byte, of chance, but everywhere the same. */
const gear = Int32Array.from({ length: 256 }, (_, byte) =>
  createHash("sha256").update(Uint8Array.of(byte)).digest().readInt32BE(),
);

/**
 * Cuts a file into blocks by what is in it ("gear" hashing: the last 32 bytes decide): where something is put in or
 * taken out, the blocks around it are others, and all that follow the same.
 * @param pieces of the file, each read before the next is asked for
 */
export function* blocksOf(pieces: Iterable<Uint8Array>): Generator<Block> {
  let whole = createHash("sha256");
  let bytes = 0;
  let rolling = 0;
  const block = (): Block => {
    const one = { hash: whole.digest("hex").slice(0, digits), bytes };
    whole = createHash("sha256");
    bytes = 0;
    rolling = 0;
    return one;
  };
  for (const piece of pieces) {
    let start = 0;
    for (let at = 0; at < piece.length; at++) {
      rolling = ((rolling << 1) + (gear[piece[at] as number] as number)) | 0;
      bytes++;
      if (bytes < least || (rolling >>> endBits !== 0 && bytes < most)) continue;
      whole.update(piece.subarray(start, at + 1));
      start = at + 1;
      yield block();
    }
    whole.update(piece.subarray(start));
  }
  if (bytes > 0) yield block();
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
