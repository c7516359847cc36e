import { createHash, hash } from "node:crypto";
import { inParallel } from "../../program/in-parallel.ts";
import { runningVersions } from "../../program/versions.ts";
import { DamagedCacheError } from "../../state/damaged-cache.ts";
import { fromBothEnds } from "./from-both-ends.ts";
import { indexShard, type ShardTask } from "./index-shard.ts";
import type { ShardFacts, WordCounts } from "./store/shard-facts.ts";
import { DamagedShardError, ShardStore } from "./store/shard-store.ts";

export interface ShardJob {
  years: string;
  /** Of the documents' Markdown. */
  bytes: number;
  /** Whether documents are still added to it. */
  isOpen: boolean;
  documents: ShardTask["documents"];
}

export interface ShardOptions {
  cacheDir: string;
  stateDir: string;
  workers: number;
  onProgress?: (done: number, total: number) => void;
  /** Stops the work, for its reason. */
  signal?: AbortSignal;
}

/** A finished index, as it is kept. */
export interface KeptIndex extends ShardJob {
  /** Under which it is kept: see `ShardStore.words`. */
  name: string;
  /** The years, and a hash over its words, their places and documents. */
  folder: string;
  facts: ShardFacts;
}

export interface BuiltShards {
  /** In the order of the jobs. */
  kept: KeptIndex[];
  reused: number;
}

/**
 * Builds the indexes that the state folder does not hold yet, several at a time. What of them is published, see
 * `publishIndexes`.
 * A kept index is named by what it is made from, so its name says whether it can be used again.
 * @param onCounted told the words of each document, over all indexes, as soon as they are known
 * @throws when one cannot be built; the signal's reason
 */
export async function buildShards(
  jobs: readonly ShardJob[],
  options: ShardOptions,
  onCounted: (counts: WordCounts) => void = () => {},
): Promise<BuiltShards> {
  const version = runningVersions().indexes;
  const store = new ShardStore(options.stateDir);
  store.open();
  const named = jobs.map((job) => ({ ...job, name: shardName(job, version) }));
  const found = new Map<string, ShardFacts>();
  const counted = new Map<string, WordCounts>();
  const missing: NamedJob[] = [];
  for (const job of named) {
    const facts = await store.find(job.name, job.documents.length);
    if (!facts) missing.push(job);
    else {
      found.set(job.name, facts);
      counted.set(job.name, facts);
    }
  }
  const tellIfKnown = () => {
    if (counted.size < named.length) return;
    const counts = named.flatMap(({ name }) => counted.get(name) ?? []);
    onCounted({
      places: counts.flatMap(({ places }) => places),
      headTokens: counts.flatMap(({ headTokens }) => headTokens),
    });
  };
  tellIfKnown();
  const count = (name: string, counts: WordCounts) => {
    counted.set(name, counts);
    tellIfKnown();
  };
  await buildMissing(missing, store, count, options);
  const kept: KeptIndex[] = [];
  for (const job of named) {
    const facts = found.get(job.name) ?? (await store.find(job.name, job.documents.length));
    if (!facts) throw new DamagedShardError(job.name);
    const folder = folderOf(job.name, facts);
    kept.push({ ...job, folder, facts });
  }
  await store.prune();
  return { kept, reused: jobs.length - missing.length };
}

interface NamedJob extends ShardJob {
  name: string;
}

/** Under which it is kept: the years, and a hash over everything the index depends on. */
function shardName({ years, documents }: ShardJob, version: string): string {
  const made = createHash("sha256").update(version).update(JSON.stringify(documents));
  return `${years}-${made.digest("hex").slice(0, 12)}`;
}

/**
 * What an index holds: the years, and a hash over its bytes and documents. What made it has no say: whoever has the same
 * index in a browser's cache keeps it when the program is another.
 */
function folderOf(name: string, { chunks, places }: ShardFacts): string {
  const years = name.slice(0, name.lastIndexOf("-"));
  return `${years}-${hash("sha256", JSON.stringify([chunks, places])).slice(0, 12)}`;
}

async function buildMissing(
  missing: readonly NamedJob[],
  store: ShardStore,
  count: (name: string, counts: WordCounts) => void,
  { cacheDir, workers, onProgress, signal }: ShardOptions,
): Promise<void> {
  const total = missing.reduce((sum, { documents }) => sum + documents.length, 0);
  let done = 0;
  const stop = new AbortController();
  const stopped = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  const build = async ({ name, years, documents, bytes }: NamedJob) => {
    const onRead = (more: number) => {
      done += more;
      onProgress?.(done, total);
    };
    const onCounted = (counts: WordCounts) => count(name, counts);
    const index = (folder: string) =>
      indexShard({ documents, bytes, cacheDir, folder }, stopped, { onRead, onCounted });
    await store.add(name, index).catch((cause: Error) => {
      stop.abort();
      signal?.throwIfAborted();
      const Failure = cause instanceof DamagedCacheError ? DamagedCacheError : Error;
      throw new Failure(`search index ${years} could not be built: ${cause.message}`, { cause });
    });
  };
  await inParallel(fromBothEnds(missing, workers), workers, async (jobs) => {
    for (const job of jobs) await build(job);
  });
}
