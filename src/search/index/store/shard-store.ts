import { hash } from "node:crypto";
import { lstatSync, mkdtempSync, readdirSync, utimesSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { UnitWriter } from "../../../output/unit-writer.ts";
import { DamagedCacheError, noteDamage } from "../../../state/damaged-cache.ts";
import { isFolder, makeFolder } from "../../../state/place.ts";
import { readKept } from "../../../state/read-kept.ts";
import { writeWhole } from "../../../state/write-whole.ts";
import { isIndexChunk } from "../../pagefind/format.ts";
import { factsFile, isShardFacts, type ShardFacts } from "./shard-facts.ts";

/** Milliseconds after which an index that no build has used is removed: another build may be running. */
const unusedLimit = 3_600_000;

/** Bytes of the largest chunk, packed and unpacked, and of the largest facts: far more than the largest index has. */
const largest = { chunk: 16_000_000, unpacked: 128_000_000, facts: 64_000_000 };

/** How `buildShards` names an index, and what killed builds leave of one; nothing else is ours to remove. */
const shardName = /^\d{4}(?:-\d{4})?-[0-9a-f]{12}(?:\.part-\w+)?$/;

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
  readonly #made = new Set<string>();

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
      await this.#keep(name, async (part) => {
        for (const [number, sha256] of facts.chunks.entries()) {
          writeWhole(join(part, chunkName(number)), other.#chunk(name, number, sha256));
        }
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
    await rm(path, { recursive: true, force: true });
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
      return isShardFacts(facts) && readdirSync(path).length === facts.chunks.length + 1
        ? facts
        : null;
    } catch {
      return null;
    }
  }

  /**
   * A chunk as it was made. What this process has made itself is not looked into.
   * @throws {DamagedShardError} when it is not there, another, or no chunk at all
   */
  #chunk(name: string, number: number, sha256: string): Uint8Array {
    const path = join(this.#folder, name);
    try {
      const bytes = readKept(join(path, chunkName(number)), largest.chunk);
      const isSame = bytes && hash("sha256", bytes) === sha256;
      if (isSame && (this.#made.has(name) || isPackedChunk(bytes))) return bytes;
    } catch {
      // Told below.
    }
    noteDamage(path);
    throw new DamagedShardError(name);
  }

  /** Lets `fill` make an index in a folder of its own and keeps it whole or not at all. */
  async add(name: string, fill: (folder: string) => Promise<void>): Promise<void> {
    await this.#keep(name, fill);
    this.#made.add(name);
  }

  async #keep(name: string, fill: (folder: string) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(this.#folder, `${name}.part-`));
    try {
      await fill(folder);
      await rename(folder, join(this.#folder, name));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      // Another build has kept the same index in the meantime.
      if (!this.#factsOf(name)) throw error;
    }
  }

  /** Writes the chunks of an index below a path. @throws {DamagedShardError}, and forgets the index */
  async copy(name: string, { chunks }: ShardFacts, to: string, write: UnitWriter): Promise<void> {
    try {
      for (const [number, sha256] of chunks.entries()) {
        write.text(`${to}/${chunkName(number)}`, this.#chunk(name, number, sha256));
      }
    } catch (error) {
      if (error instanceof DamagedShardError) {
        await rm(join(this.#folder, name), { recursive: true, force: true });
      }
      throw error;
    }
  }

  /** Removes what has not been used for an hour. */
  async prune(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      if (!shardName.test(name)) continue;
      const path = join(this.#folder, name);
      const { mtimeMs = Date.now() } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
      if (Math.abs(Date.now() - mtimeMs) > unusedLimit) {
        await rm(path, { recursive: true, force: true });
      }
    }
  }
}

function isPackedChunk(bytes: Uint8Array): boolean {
  return isIndexChunk(gunzipSync(bytes, { maxOutputLength: largest.unpacked }));
}

function chunkName(number: number): string {
  return `${number}.pf_index`;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
