import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Worker } from "node:worker_threads";
import { extensionsInForce } from "../../extensions/in-force.ts";
import { threadsFor } from "../../program/threads-for.ts";
import { runningVersions } from "../../program/versions.ts";
import { noteDamage } from "../../state/damaged-cache.ts";
import { Summaries } from "../kept/summaries.ts";
import { keepText, saveTexts } from "../kept/text-cache.ts";
import { copyTexts, openTexts } from "../kept/text-files.ts";
import { TextError } from "../limits.ts";
import type { TextFailure, TextSummary } from "../text.ts";
import type { RenderWorkerData, WorkerAnswer } from "./render-worker.ts";
import { runJobs, startWorkers } from "./worker-pool.ts";

export type { TextFailure, TextSummary } from "../text.ts";

/** A Markdown file whose body is to be rendered. */
export interface TextFile {
  path: string;
  /** SHA-256 of the file, hex, if the caller has read it already. */
  sha256?: string;
  /** Its size, if the caller knows it. */
  bytes?: number;
  /** Leave out what is still to be filled in (【待填】). */
  leavesOut?: boolean;
}

export interface RenderAllOptions {
  /** Folder of the text cache; made if missing. */
  cacheDir: string;
  /** Worker threads to render in, at most. */
  workers: number;
  onProgress?: (done: number, total: number) => void;
  /** Milliseconds for one file. */
  timeLimit?: number;
  /** Workers that were started before it was known what to render; they are ended. */
  started?: readonly Worker[];
  /** Stops the work, for its reason. */
  signal?: AbortSignal;
}

const workerEntry = new URL("./render-worker.ts", import.meta.url);

/** Starts workers for `renderAll`, so that they are ready when it is known what to render. */
export function startRenderers({
  cacheDir,
  workers,
}: Pick<RenderAllOptions, "cacheDir" | "workers">): Worker[] {
  return startWorkers({ entry: workerEntry, workerData: workerDataFor(cacheDir), workers });
}

function workerDataFor(cacheDir: string): RenderWorkerData {
  const { source } = extensionsInForce();
  return { cacheDir, version: runningVersions().texts, extensions: source };
}

/**
 * Sees to it that the cache holds the rendered text of every file and returns their summaries, in
 * the order of the files. Only what changed is rendered, in worker threads, which read the files
 * themselves; a file that cannot be rendered yields a failure and does not stop the others.
 * @throws the signal's reason
 */
export async function renderAll(
  files: readonly TextFile[],
  { cacheDir, workers, onProgress, timeLimit = 60_000, started = [], signal }: RenderAllOptions,
): Promise<(TextSummary | TextFailure)[]> {
  openTexts(cacheDir);
  const workerData = workerDataFor(cacheDir);
  const summaries = Summaries.load(cacheDir, workerData.version);
  const results: (TextSummary | TextFailure)[] = new Array(files.length);
  const missing: { index: number; path: string; leavesOut: boolean }[] = [];
  let bytesMissing = 0;
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    const { path, sha256 = await hashOf(path), bytes = Infinity, leavesOut = false } = file;
    const known = summaries.find(summaryName(sha256, leavesOut));
    if (known) results[index] = known;
    else {
      missing.push({ index, path, leavesOut });
      bytesMissing += bytes;
    }
  }

  let done = files.length - missing.length;
  onProgress?.(done, files.length);
  const fresh = new Map<string, TextSummary>();
  const threads = Math.max(started.length, threadsFor(bytesMissing, workers));
  const pool = { entry: workerEntry, workerData, workers: threads, timeLimit };
  await runJobs<(typeof missing)[number], WorkerAnswer>(
    missing,
    pool,
    ({ index, path, leavesOut }, answer) => {
      // Notes of a thread are its own.
      if ("damaged" in answer) answer.damaged.forEach(noteDamage);
      if ("fresh" in answer) for (const text of answer.fresh) keepText(cacheDir, ...text);
      if (answer instanceof TextError) {
        results[index] = { path, failure: { code: answer.code, message: answer.message } };
      } else if ("failure" in answer) {
        results[index] = { path, ...answer };
      } else {
        const { sha256, summary } = answer;
        results[index] = summary;
        fresh.set(summaryName(sha256, leavesOut), summary);
      }
      onProgress?.(++done, files.length);
    },
    started,
    signal,
  ).finally(() => saveTexts(cacheDir));
  summaries.save(fresh);
  return results;
}

/** Takes over the texts of other caches, so that they need not be rendered here. */
export function takeTexts(cacheDir: string, others: readonly string[]): void {
  openTexts(cacheDir);
  for (const other of others) copyTexts(other, cacheDir);
  const summaries = Summaries.load(cacheDir, runningVersions().texts);
  summaries.take(others);
}

/** A file has another text once something in it is left out. */
function summaryName(sha256: string, leavesOut: boolean): string {
  return leavesOut ? `${sha256}-filled` : sha256;
}

/** A file that cannot be read has no hash; the worker will say why. */
async function hashOf(path: string): Promise<string> {
  const content = await readFile(path).catch(() => null);
  return content ? createHash("sha256").update(content).digest("hex") : "";
}
