import { hash } from "node:crypto";
import { lstatSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { isYoung } from "../../../state/age.ts";
import { DamagedCacheError, noteDamage } from "../../../state/damaged-cache.ts";
import { isFolder, makeFolder } from "../../../state/place.ts";
import { inKept, readKept } from "../../../state/read-kept.ts";
import { writeWhole } from "../../../state/write-whole.ts";
import { type IndexedWord, isIndexChunk, readWords } from "../../pagefind/format.ts";
import { chunksFile, factsFile, isShardFacts, type ShardFacts } from "./shard-facts.ts";

/** Bytes of all chunks, of one unpacked, and of the facts: far more than the largest index has. */
const largest = { chunks: 256_000_000, unpacked: 128_000_000, facts: 64_000_000 };

/** Bytes of chunks that are read at once. */
const readAtOnce = 1_000_000;

const forced = { recursive: true, force: true } as const;

/** How `buildShards` names an index, and what killed builds leave of one or of a merge; nothing else is ours to remove. */
const shardName = /^(?:\d{4}(?:-\d{4})?-[0-9a-f]{12}(?:\.part-\w+)?|merge\.part-\w+)$/;

/** A kept index is not as it was made. It is gone now: the next build makes it again. */
export class DamagedShardError extends DamagedCacheError {
  override name = "DamagedShardError";

  constructor(index: string) {
    super(`search index ${index} is missing from the cache or damaged; build again`);
  }
}

/** Finished indexes, kept from one build to the next; several builds may use the folder at the same time. */
export class ShardStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws what the system throws when the folder cannot be written */
  open(): void {
    makeFolder(this.#folder);
  }

  /** Takes over the indexes of another store that this one lacks; each comes whole or not at all. */
  async take(folder: string): Promise<void> {
    this.open();
    const other = new ShardStore(folder);
    for (const name of isFolder(folder) ? readdirSync(folder) : []) {
      if (!shardName.test(name) || isThere(join(this.#folder, name))) continue;
      const facts = other.#factsOf(name);
      if (!facts) continue;
      await this.add(name, async (part) => {
        writeWhole(join(part, chunksFile), other.#checkedChunks(name, facts));
        writeWhole(join(part, factsFile), JSON.stringify(facts));
      }).catch((error: unknown) => {
        if (!(error instanceof DamagedShardError)) throw error;
      });
    }
  }

  /**
   * What a kept index says of itself; null when it is not there whole. Counts as use.
   * @param documents that it is of
   */
  async find(name: string, documents: number): Promise<ShardFacts | null> {
    const path = join(this.#folder, name);
    // Another build may put it there at any moment: only what has been seen may be removed.
    if (!isThere(path)) return null;
    const facts = this.#factsOf(name);
    if (facts?.places.length === documents) {
      utimesSync(path, new Date(), new Date());
      return facts;
    }
    noteDamage(path);
    await rm(path, forced);
    return null;
  }

  /** At once: the indexing is to begin before pages are written. */
  #factsOf(name: string): ShardFacts | null {
    const path = join(this.#folder, name);
    if (!isFolder(path)) return null;
    try {
      const facts: unknown = JSON.parse(
        readKept(join(path, factsFile), largest.facts)?.toString() ?? "",
      );
      const isWhole = isShardFacts(facts) && sizeOf(join(path, chunksFile)) === sumOf(facts.sizes);
      return isWhole ? facts : null;
    } catch {
      return null;
    }
  }

  /**
   * The chunks as they were made, read a few at a time.
   * @throws {DamagedShardError} when one is not there, or is another
   */
  *#chunks(name: string, { chunks, sizes }: ShardFacts): Generator<Uint8Array> {
    let start = 0;
    for (const stretch of stretches(sizes)) {
      const length = sumOf(stretch.map((chunk) => sizes[chunk] as number));
      const bytes = this.#read(name, start, length);
      start += length;
      let at = 0;
      for (const number of stretch) {
        const chunk = bytes?.subarray(at, at + (sizes[number] as number));
        at += sizes[number] as number;
        if (!chunk || hash("sha256", chunk) !== chunks[number]) throw this.#damaged(name);
        yield chunk;
      }
    }
  }

  #read(name: string, start: number, length: number): Uint8Array | null {
    try {
      const path = join(this.#folder, name, chunksFile);
      return inKept(path, ({ read }) => read(Buffer.allocUnsafe(length), start));
    } catch {
      return null;
    }
  }

  *#checkedChunks(name: string, facts: ShardFacts): Generator<Uint8Array> {
    for (const bytes of this.#chunks(name, facts)) {
      if (!isPackedChunk(bytes)) throw this.#damaged(name);
      yield bytes;
    }
  }

  #damaged(name: string): DamagedShardError {
    noteDamage(join(this.#folder, name));
    return new DamagedShardError(name);
  }

  /**
   * The words of an index as a stream, in ascending order, with their places in it: a few chunks are held at a time.
   * Of several indexes as if they were one, see `mergedWords`.
   * @throws {DamagedShardError} when a chunk is not as it was made or no chunk at all, and forgets the index
   */
  *words(name: string, facts: ShardFacts): Generator<IndexedWord> {
    const length = sumOf(facts.places);
    try {
      for (const bytes of this.#chunks(name, facts)) {
        for (const { word, places } of readWords(unpacked(bytes))) {
          if ((places.at(-1) ?? length) >= length) throw this.#damaged(name);
          yield { word, places };
        }
      }
    } catch (error) {
      const damaged = error instanceof DamagedShardError ? error : this.#damaged(name);
      rmSync(join(this.#folder, name), forced);
      throw damaged;
    }
  }

  /** Lets `fill` make an index in a folder of its own and keeps it whole or not at all. */
  async add(name: string, fill: (folder: string) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(this.#folder, `${name}.part-`));
    try {
      await fill(folder);
      await rename(folder, join(this.#folder, name));
    } catch (error) {
      await rm(folder, forced);
      // Another build has kept the same index in the meantime.
      if (!this.#factsOf(name)) throw error;
    }
  }

  /** Removes what has not been used for an hour: another build may be running. */
  async prune(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      if (!shardName.test(name)) continue;
      const path = join(this.#folder, name);
      if (!isYoung(path)) await rm(path, forced);
    }
  }
}

/** Numbers of chunks, a stretch of them for each time that is read. */
function* stretches(sizes: readonly number[]): Generator<number[]> {
  let stretch: number[] = [];
  let length = 0;
  for (const [number, size] of sizes.entries()) {
    if (stretch.length > 0 && length + size > readAtOnce) {
      yield stretch;
      [stretch, length] = [[], 0];
    }
    stretch.push(number);
    length += size;
  }
  if (stretch.length > 0) yield stretch;
}

/** @throws when it is not packed, or larger than any chunk */
function unpacked(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes, { maxOutputLength: largest.unpacked });
}

function isPackedChunk(bytes: Uint8Array): boolean {
  try {
    return isIndexChunk(unpacked(bytes));
  } catch {
    return false;
  }
}

/** Of a regular file; -1: there is none. */
function sizeOf(path: string): number {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : -1;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
