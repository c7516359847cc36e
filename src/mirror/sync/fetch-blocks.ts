import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { type Block, blocksOf } from "../lists/blocks.ts";
import { FileError, piecesOf } from "../verify/read-file.ts";
import { ByteBudget } from "./host/byte-budget.ts";
import type { Host } from "./host/host.ts";
import { HostError } from "./host/host-error.ts";

/** What a file can be put together from. */
export interface Known {
  /** Of the file as it is to be. */
  blocks: readonly Block[];
  /** An older one, on the disk. */
  older: string;
}

/** Where more stretches than this are missing, or more than this part of it, a file is fetched whole. */
const mostStretches = 100;
const mostPart = 0.7;

/** Bytes that a file has by its blocks. */
export function bytesOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A stretch of the file as it is to be: copied from the older one, or asked for. */
interface Stretch {
  start: number;
  bytes: number;
  /** Where it stands in the older one; null: nowhere. */
  from: number | null;
}

/**
 * Puts a file together: blocks that an older one has are copied, only the others asked for. What comes of it is
 * nothing but likely to be the file: compare its hash.
 * @param path of the file on the host
 * @param part where it is written
 * @returns bytes and SHA-256 of what was written; null: it is better fetched whole
 * @throws {HostError}
 * @throws {FileError} when the older one cannot be read
 */
async function fetchBlocks(
  host: Host,
  path: string,
  { blocks, older }: Known,
  part: string,
): Promise<{ bytes: number; sha256: string } | null> {
  const stretches = stretchesOf(blocks, older);
  const missing = stretches.filter(({ from }) => from === null);
  const bytes = bytesOfBlocks(blocks);
  const asked = missing.reduce((sum, stretch) => sum + stretch.bytes, 0);
  if (missing.length > mostStretches || asked > bytes * mostPart) return null;
  let whole = createHash("sha256");
  let at = 0;
  const [file, source] = [openSync(part, "w"), openSync(older, "r")];
  const write = (piece: Uint8Array) => {
    whole.update(piece);
    at += writeSync(file, piece, 0, piece.length, at);
  };
  try {
    for (const { start, bytes, from } of stretches) {
      if (from !== null) write(bytesAt(source, from, bytes));
      else {
        const before = whole.copy();
        const isThere = await host.into(path, new ByteBudget(bytes), {
          begin: () => {
            whole = before.copy();
            at = start;
          },
          piece: write,
          range: { start, end: start + bytes },
        });
        if (!isThere) return null;
      }
      if (at !== start + bytes) return null;
    }
  } finally {
    closeSync(file);
    closeSync(source);
  }
  return { bytes, sha256: whole.digest("hex") };
}

/** The same, which is a help and no more: whatever hinders it, the file is fetched whole. */
export async function byBlocks(
  ...asked: Parameters<typeof fetchBlocks>
): ReturnType<typeof fetchBlocks> {
  try {
    return await fetchBlocks(...asked);
  } catch (error) {
    if (error instanceof HostError || error instanceof FileError) return null;
    throw error;
  }
}

/** Blocks that are missing side by side are asked for at once. */
function stretchesOf(blocks: readonly Block[], older: string): Stretch[] {
  const places = new Map<string, { start: number; bytes: number }>();
  let at = 0;
  for (const { hash, bytes } of blocksOf(piecesOf(older))) {
    places.set(hash, { start: at, bytes });
    at += bytes;
  }
  const stretches: Stretch[] = [];
  let start = 0;
  for (const { hash, bytes } of blocks) {
    const place = places.get(hash);
    const from = place?.bytes === bytes ? place.start : null;
    const last = stretches.at(-1);
    if (last && last.from === null && from === null) last.bytes += bytes;
    else stretches.push({ start, bytes, from });
    start += bytes;
  }
  return stretches;
}

function bytesAt(file: number, start: number, bytes: number): Buffer {
  const content = Buffer.alloc(bytes);
  readSync(file, content, 0, bytes, start);
  return content;
}
