import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { stampOf } from "./cache.ts";
import { TextError, type TextErrorCode } from "./limits.ts";
import { pipelineVersion } from "./pipeline-version.ts";
import { Summaries, type SummaryRecord } from "./summaries.ts";
import type { TextSummary } from "./text.ts";
import { runJobs } from "./worker-pool.ts";

export type { TextSummary } from "./text.ts";

/** A Markdown file whose body is to be rendered. */
export interface TextFile {
  path: string;
  /** SHA-256 of the file, hex, if the caller has read it already. */
  sha256?: string;
}

/** Why a file's text could not be rendered. */
export interface TextFailure {
  path: string;
  failure: { code: TextErrorCode; message: string; line?: number };
}

export interface RenderAllOptions {
  /** Folder of the text cache; made if missing. */
  cacheDir: string;
  /** Worker threads to render in. */
  workers: number;
  onProgress?: (done: number, total: number) => void;
  /** Milliseconds for one file. */
  timeLimit?: number;
}

const workerEntry = new URL("./render-worker.ts", import.meta.url);

/**
 * Sees to it that the cache holds the rendered text of every file and returns their summaries, in
 * the order of the files. Only what changed is rendered, in worker threads, which read the files
 * themselves; a file that cannot be rendered yields a failure and does not stop the others.
 */
export async function renderAll(
  files: readonly TextFile[],
  { cacheDir, workers, onProgress, timeLimit = 120_000 }: RenderAllOptions,
): Promise<(TextSummary | TextFailure)[]> {
  const version = pipelineVersion(workerEntry);
  const summaries = await Summaries.load(cacheDir, version);
  const results: (TextSummary | TextFailure)[] = new Array(files.length);
  const missing: { index: number; path: string; sha256: string }[] = [];
  for (const [index, { path, sha256 = await hashOf(path) }] of files.entries()) {
    const known = summaries.find(sha256);
    if (known) results[index] = known.summary;
    else missing.push({ index, path, sha256 });
  }

  let done = files.length - missing.length;
  onProgress?.(done, files.length);
  const fresh = new Map<string, SummaryRecord>();
  const pool = { entry: workerEntry, workerData: { cacheDir, version }, workers, timeLimit };
  await runJobs<string, TextSummary | Pick<TextFailure, "failure">>(
    missing.map(({ path }) => path),
    pool,
    (job, answer) => {
      const { index, path, sha256 } = missing[job] as (typeof missing)[number];
      if (answer instanceof TextError) {
        results[index] = { path, failure: { code: answer.code, message: answer.message } };
      } else if ("failure" in answer) {
        results[index] = { path, failure: answer.failure };
      } else {
        results[index] = answer;
        const stamp = stampOf(cacheDir, answer.textKey);
        if (stamp) fresh.set(sha256, { summary: answer, stamp });
      }
      onProgress?.(++done, files.length);
    },
  );
  if (fresh.size > 0) await summaries.save(fresh);
  return results;
}

/** A file that cannot be read has no hash; the worker will say why. */
async function hashOf(path: string): Promise<string> {
  const content = await readFile(path).catch(() => null);
  return content ? createHash("sha256").update(content).digest("hex") : "";
}
