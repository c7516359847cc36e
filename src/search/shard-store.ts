import { hash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { copyMissingFolders } from "../cache/copy-missing.ts";
import { DamagedCacheError } from "../cache/damaged-cache.ts";
import type { UnitWriter } from "../output/unit-writer.ts";
import { factsFile, type ShardFacts } from "./index-shard.ts";

/** Milliseconds after which an index that no build has used is removed: another build may be running. */
const unusedLimit = 3_600_000;

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

  open(): void {
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Takes over the indexes of another store. */
  async take(folder: string): Promise<void> {
    await copyMissingFolders(folder, this.#folder);
  }

  /** What a kept index says of itself; null when it is not there whole. Counts as use. */
  async find(name: string): Promise<ShardFacts | null> {
    const path = join(this.#folder, name);
    // Another build may put it there at any moment: only what has been seen may be removed.
    if (!existsSync(path)) return null;
    try {
      // At once: the indexing is to begin before pages are written.
      const facts: ShardFacts = JSON.parse(readFileSync(join(path, factsFile), "utf8"));
      const files = readdirSync(path);
      if (files.length !== facts.firstWords.length + 1) throw new Error("chunks are missing");
      utimesSync(path, new Date(), new Date());
      return facts;
    } catch {
      await rm(path, { recursive: true, force: true });
      return null;
    }
  }

  /** Lets `fill` make an index in a folder of its own and keeps it whole or not at all. */
  async add(name: string, fill: (folder: string) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(this.#folder, `${name}.part-`));
    try {
      await fill(folder);
      await rename(folder, join(this.#folder, name));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      // Another build has kept the same index in the meantime.
      if (!(await this.find(name))) throw error;
    }
  }

  /** Writes the chunks of an index below a path. @throws {DamagedShardError}, and forgets the index */
  async copy(name: string, { chunks }: ShardFacts, to: string, write: UnitWriter): Promise<void> {
    for (const [number, sha256] of chunks.entries()) {
      const chunk = `${number}.pf_index`;
      const bytes = readOrNull(join(this.#folder, name, chunk));
      if (!bytes || hash("sha256", bytes) !== sha256) {
        await rm(join(this.#folder, name), { recursive: true, force: true });
        throw new DamagedShardError(name);
      }
      write.text(`${to}/${chunk}`, bytes);
    }
  }

  /** Removes what has not been used for an hour. */
  async prune(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      const used = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      );
      if (Date.now() - used > unusedLimit) await rm(path, { recursive: true, force: true });
    }
  }
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
