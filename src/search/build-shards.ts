import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipelineVersion } from "../text/pipeline-version.ts";
import { factsFile, type ShardFacts, type ShardTask } from "./index-shard.ts";
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

export interface BuiltShards {
  entries: ShardEntry[];
  /** Places each document takes, over all indexes. */
  places: number[];
  reused: number;
}

/**
 * Builds the indexes that the state folder does not hold yet, several at a time, and copies all into the site.
 * An index is named by what it is made from, so its name says whether it can be used again.
 * @throws when one cannot be built
 */
export async function buildShards(
  jobs: readonly ShardJob[],
  options: ShardOptions,
): Promise<BuiltShards> {
  const version = pipelineVersion(new URL("index-shard.ts", import.meta.url));
  const names = jobs.map((job) => shardName(job, version));
  await mkdir(options.stateDir, { recursive: true });
  const kept = new Set(await readdir(options.stateDir));
  const missing = jobs.map((_, i) => i).filter((i) => !kept.has(names[i] as string));
  await buildMissing(missing, jobs, names, options);
  for (const name of kept) {
    if (!names.includes(name)) await rm(join(options.stateDir, name), { recursive: true });
  }
  const facts = await Promise.all(names.map((name) => publish(name, options)));
  return {
    entries: names.map((folder, i) => ({
      folder,
      documents: facts[i]?.places.length ?? 0,
      firstWords: facts[i]?.firstWords ?? [],
    })),
    places: facts.flatMap(({ places }) => places),
    reused: jobs.length - missing.length,
  };
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
      await runShardProcess({ documents, cacheDir, folder }, years, stop.signal, (read) => {
        done.set(i, read);
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

async function publish(name: string, { stateDir, folder }: ShardOptions): Promise<ShardFacts> {
  const kept = join(stateDir, name);
  await cp(kept, join(folder, name), {
    recursive: true,
    filter: (source) => !source.endsWith(factsFile),
  });
  return JSON.parse(await readFile(join(kept, factsFile), "utf8"));
}
