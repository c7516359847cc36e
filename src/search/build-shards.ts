import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipelineVersion } from "../text/pipeline-version.ts";
import { firstWordsFile, type ShardTask } from "./index-shard.ts";
import { runShardProcess } from "./run-shard-process.ts";
import type { ShardEntry } from "./tables.ts";

export interface ShardJob {
  years: string;
  documents: ShardTask["documents"];
}

export interface ShardOptions {
  cacheDir: string;
  stateDir: string;
  /** Where the indexes of this build go, each in a folder of its own. */
  folder: string;
  workers: number;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Builds the indexes that the state folder does not hold yet, several at a time, and copies all into the site.
 * An index is named by what it is made from, so its name says whether it can be used again.
 * @throws when one cannot be built
 */
export async function buildShards(
  jobs: readonly ShardJob[],
  options: ShardOptions,
): Promise<{ entries: ShardEntry[]; reused: number }> {
  const version = pipelineVersion(new URL("index-shard.ts", import.meta.url));
  const names = jobs.map((job) => shardName(job, version));
  await mkdir(options.stateDir, { recursive: true });
  const kept = new Set(await readdir(options.stateDir));
  const missing = jobs.map((_, i) => i).filter((i) => !kept.has(names[i] as string));
  await buildMissing(missing, jobs, names, options);
  for (const name of kept) {
    if (!names.includes(name)) await rm(join(options.stateDir, name), { recursive: true });
  }
  const entries: ShardEntry[] = [];
  for (const [i, name] of names.entries()) {
    const documents = jobs[i]?.documents.length ?? 0;
    entries.push(await publish(name, documents, options));
  }
  return { entries, reused: jobs.length - missing.length };
}

/** The years, and a hash over everything the index depends on. */
function shardName({ years, documents }: ShardJob, version: string): string {
  const hash = createHash("sha256").update(version).update(JSON.stringify(documents));
  return `${years}-${hash.digest("hex").slice(0, 12)}`;
}

async function buildMissing(
  missing: number[],
  jobs: readonly ShardJob[],
  names: string[],
  { cacheDir, stateDir, workers, onProgress }: ShardOptions,
): Promise<void> {
  const total = missing.reduce((sum, i) => sum + (jobs[i] as ShardJob).documents.length, 0);
  const done = new Map<number, number>();
  const stop = new AbortController();
  const queue = missing.values();
  const work = async () => {
    for (const i of queue) {
      const { years, documents } = jobs[i] as ShardJob;
      const folder = join(stateDir, `${names[i]}.part`);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder);
      await runShardProcess({ documents, cacheDir, folder }, years, stop.signal, (added) => {
        done.set(i, added);
        onProgress?.(
          [...done.values()].reduce((sum, count) => sum + count, 0),
          total,
        );
      });
      await rename(folder, join(stateDir, names[i] as string));
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    stop.abort();
  }
}

async function publish(
  name: string,
  documents: number,
  options: ShardOptions,
): Promise<ShardEntry> {
  const kept = join(options.stateDir, name);
  const firstWords = JSON.parse(await readFile(join(kept, firstWordsFile), "utf8"));
  await cp(kept, join(options.folder, name), {
    recursive: true,
    filter: (source) => !source.endsWith(firstWordsFile),
  });
  return { folder: name, documents, firstWords };
}
