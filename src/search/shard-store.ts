import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { factsFile, type ShardFacts } from "./index-shard.ts";

/** Milliseconds after which an index that no build has used is removed: another build may be running. */
const unusedLimit = 3_600_000;

/** Finished indexes, kept from one build to the next; several builds may use the folder at the same time. */
export class ShardStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
  }

  /** What a kept index says of itself; null when it is not there whole. Counts as use. */
  async find(name: string): Promise<ShardFacts | null> {
    const path = join(this.#folder, name);
    try {
      const facts: ShardFacts = JSON.parse(await readFile(join(path, factsFile), "utf8"));
      const files = await readdir(path);
      if (files.length !== facts.firstWords.length + 1) throw new Error("chunks are missing");
      await utimes(path, new Date(), new Date());
      return facts;
    } catch {
      await rm(path, { recursive: true, force: true });
      return null;
    }
  }

  /** Lets `fill` make an index in a folder of its own and keeps it whole or not at all. */
  async add(name: string, fill: (folder: string) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(this.#folder, `${name}.part-`));
    try {
      await fill(folder);
      await rename(folder, join(this.#folder, name));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      // Another build has kept the same index in the meantime.
      if (!(await this.find(name))) throw error;
    }
  }

  /** Copies the chunks of an index. */
  async copy(name: string, to: string): Promise<void> {
    await cp(join(this.#folder, name), to, {
      recursive: true,
      filter: (source) => !source.endsWith(factsFile),
    });
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
