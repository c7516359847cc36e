import { createHash } from "node:crypto";
import { DamagedCacheError } from "../cache/damaged-cache.ts";
import { inParallel } from "../content/in-parallel.ts";
import type { Output } from "../output/output.ts";
import { pipelineVersion } from "../text/pipeline-version.ts";
import { indexShard, type ShardFacts, type ShardTask } from "./index-shard.ts";
import { ShardStore } from "./shard-store.ts";
import type { ShardEntry } from "./tables.ts";

export interface ShardJob {
  years: string;
  /** Of the documents' Markdown. */
  bytes: number;
  documents: ShardTask["documents"];
}

export interface ShardOptions {
  cacheDir: string;
  stateDir: string;
  /** Takes the indexes, each in a folder of its own. */
  output: Output;
  workers: number;
  onProgress?: (done: number, total: number) => void;
}

export interface BuiltShards {
  entries: ShardEntry[];
  /** Places each document takes, over all indexes. */
  places: number[];
  reused: number;
}

/**
 * Builds the indexes that the state folder does not hold yet, several at a time, and puts all into the output.
 * An index is named by what it is made from, so its name says whether it can be used again.
 * @throws when one cannot be built
 */
export async function buildShards(
  jobs: readonly ShardJob[],
  options: ShardOptions,
): Promise<BuiltShards> {
  const version = ["write-words.ts", "index-shard.ts"]
    .map((module) => pipelineVersion(new URL(module, import.meta.url)))
    .join();
  const store = new ShardStore(options.stateDir);
  await store.open();
  const named = jobs.map((job) => ({ ...job, name: shardName(job, version) }));
  const kept = await Promise.all(named.map(({ name }) => store.find(name)));
  const missing = named.filter((_, i) => kept[i] === null);
  await buildMissing(missing, store, options);
  const built: BuiltShards = { entries: [], places: [], reused: jobs.length - missing.length };
  for (const { name, years } of named) {
    const facts = await store.find(name);
    if (!facts) throw new Error(`search index ${years} has been removed while the site was built`);
    const folder = `pagefind/${name}`;
    await options.output.unit(folder, name, (write) => store.copy(name, facts, folder, write));
    built.entries.push(entryOf(name, facts));
    built.places.push(...facts.places);
  }
  await store.prune();
  return built;
}

/** The years, and a hash over everything the index depends on. */
function shardName({ years, documents }: ShardJob, version: string): string {
  const hash = createHash("sha256").update(version).update(JSON.stringify(documents));
  return `${years}-${hash.digest("hex").slice(0, 12)}`;
}

function entryOf(folder: string, { places, firstWords }: ShardFacts): ShardEntry {
  return { folder, documents: places.length, firstWords };
}

async function buildMissing(
  missing: (ShardJob & { name: string })[],
  store: ShardStore,
  { cacheDir, workers, onProgress }: ShardOptions,
): Promise<void> {
  const total = missing.reduce((sum, { documents }) => sum + documents.length, 0);
  let done = 0;
  const stop = new AbortController();
  // The largest first, so that no processor is left alone with one at the end.
  const largestFirst = missing.toSorted((a, b) => b.bytes - a.bytes);
  await inParallel(largestFirst, workers, async ({ name, years, documents, bytes }) => {
    const onRead = (more: number) => {
      done += more;
      onProgress?.(done, total);
    };
    const index = (folder: string) =>
      indexShard({ documents, bytes, cacheDir, folder }, stop.signal, onRead);
    await store.add(name, index).catch((cause: Error) => {
      stop.abort();
      const Failure = cause instanceof DamagedCacheError ? DamagedCacheError : Error;
      throw new Failure(`search index ${years} could not be built: ${cause.message}`, { cause });
    });
  });
}
