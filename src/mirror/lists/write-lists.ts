import { createHash, getHashes, hash } from "node:crypto";
import { DamagedLedgerError } from "../../output/ledger/ledger-files.ts";
import type { Output, OutputSize } from "../../output/output.ts";
import type { Stretch } from "../../output/stretch.ts";
import {
  manifestBlocks,
  manifestLists,
  unlisted,
} from "../../portal/addresses/mirror-addresses.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import { runningVersions } from "../../program/versions.ts";
import { filePieces } from "../../state/hash-file.ts";
import { readKept } from "../../state/read-kept.ts";
import { type Block, blocksText, parseBlocks } from "./blocks.ts";
import { byBytes } from "./byte-order.ts";
import { blocksNow } from "./known-blocks.ts";
import { type ListChange, splicedList } from "./spliced-list.ts";

/** Node has been built without SM3. */
export class NoSm3Error extends Error {
  override name = "NoSm3Error";
}

/** @throws {NoSm3Error} */
export function assertSm3(): void {
  if (!getHashes().includes("sm3")) throw new NoSm3Error("no SM3");
}

/** What is listed, and the SHA-256 of each list and of the blocks. */
export interface WrittenLists extends OutputSize {
  sha256: string;
  sm3: string;
  blocks: string;
}

type Algorithm = keyof typeof manifestLists;

/**
 * Writes the lists of all files of an output, in the order of the bytes of their paths. To be called when all of them
 * have been written. Lines of files that stay are copied from the lists of the last output, where these stand as they
 * were written.
 * @throws {DamagedLedgerError} when the last lists are not of the last output: all has to be made anew
 */
export async function writeLists(output: Output): Promise<WrittenLists> {
  const { files, bytes } = output.size;
  const made = [...output.made()];
  const gone = output.removed().filter(({ path }) => !unlisted.includes(path));
  const write = (
    algorithm: Algorithm,
    madeHash: (file: (typeof made)[number]) => string,
    hashOf: (file: { at: string; sha256: string }) => string,
  ): string => {
    const name = manifestLists[algorithm];
    const last = output.lastFile(name)?.path ?? null;
    const changes: ListChange[] = made.map((file) => ({ path: file.path, hash: madeHash(file) }));
    for (const { path } of last === null ? [] : gone) changes.push({ path, hash: null });
    for (const file of last === null ? output.stayed() : []) {
      if (!unlisted.includes(file.path)) changes.push({ path: file.path, hash: hashOf(file) });
    }
    changes.sort((one, other) => byBytes(one.path, other.path));
    const lines = { count: 0 };
    const copied: Stretch[] = [];
    const sha256 = output.pieces(name, counted(splicedList(last, changes, copied), lines), copied);
    if (lines.count !== files) throw new DamagedLedgerError(`${name} is not of the last output`);
    return sha256;
  };
  const sha256 = write(
    "sha256",
    (file) => file.sha256,
    (file) => file.sha256,
  );
  const sm3 = write(
    "sm3",
    ({ sm3 }) => sm3 as string,
    ({ at }) => sm3Of(at),
  );
  return { files, bytes, sha256, sm3, blocks: await writeBlocks(output) };
}

/** Bytes of what says the blocks: of ten million documents it has less. */
const largestText = 50_000_000;

/** Files that grow with the documents, and are others after every change. */
const growing = [
  manifestLists.sha256,
  addresses.dataLines,
  addresses.dataTable,
  addresses.sitemapFile,
];

/** @returns SHA-256 of what says their blocks */
async function writeBlocks(output: Output): Promise<string> {
  const last = lastBlocks(output);
  const text = blocksText(
    growing.flatMap((path) => {
      const at = output.placeOf(path);
      const known = last.get(path) ?? [];
      const blocks = () => blocksNow(at as string, known, output.sameAsLast(path));
      return at === null ? [] : [{ path, blocks: [...blocks()] }];
    }),
  );
  await output.unit(manifestBlocks, blocksKey(text), (writer) => writer.text(manifestBlocks, text));
  return hash("sha256", text);
}

/** Over what says the blocks, and how they are cut. */
function blocksKey(text: string): string {
  return hash("sha256", `${runningVersions().blocks} ${text}`);
}

/** What the last output says of its blocks. Nothing where they are cut otherwise today, or somebody has changed it. */
function lastBlocks(output: Output): Map<string, Block[]> {
  const last = output.lastFile(manifestBlocks);
  const text = last && textOf(last.path);
  return text && blocksKey(text) === last.key ? parseBlocks(text) : new Map();
}

function textOf(path: string): string | null {
  try {
    return readKept(path, largestText)?.toString() ?? null;
  } catch {
    return null;
  }
}

/** @param lines adds up how many there are */
function* counted(pieces: Iterable<Uint8Array>, lines: { count: number }): Generator<Uint8Array> {
  for (const piece of pieces) {
    for (let at = piece.indexOf(0x0a); at !== -1; at = piece.indexOf(0x0a, at + 1)) lines.count++;
    yield piece;
  }
}

function sm3Of(path: string): string {
  const hash = createHash("sm3");
  for (const piece of filePieces(path)) hash.update(piece);
  return hash.digest("hex");
}
