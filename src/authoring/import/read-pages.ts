import { limits } from "../../formats/bounds/limits.ts";
import { TextError } from "../../text/limits.ts";
import { runJobs } from "../../text/rendering/worker-pool.ts";
import type { Reading } from "./read-page.ts";

/**
 * Reads files in worker threads, each within its time, and hands them out in their order: a file that hangs or
 * takes all memory costs its worker, not the import. Whoever stops reading ends the threads.
 * @throws the signal's reason, once the threads have ended
 */
export async function* readPages(
  paths: readonly string[],
  workers: number,
  timeLimit = limits.milliseconds,
  signal?: AbortSignal,
): AsyncGenerator<Reading> {
  const jobs = paths.map((path) => ({ path, ...Promise.withResolvers<Reading>() }));
  const entry = new URL("./read-worker.ts", import.meta.url);
  const options = { entry, workerData: null, workers, timeLimit };
  const byPath = new Map(jobs.map((job) => [job.path, job]));
  const stop = new AbortController();
  const stopped = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  const work = runJobs<{ path: string }, Reading>(
    paths.map((path) => ({ path })),
    options,
    ({ path }, answer) =>
      byPath.get(path)?.resolve(answer instanceof TextError ? refused(answer, timeLimit) : answer),
    [],
    stopped,
  );
  const isOver = work.catch(() => {});
  try {
    for (const job of jobs) {
      // The pool's own failure must not leave anyone waiting.
      yield await Promise.race([job.promise, work.then(() => job.promise)]);
      byPath.delete(job.path);
    }
    await work;
  } finally {
    stop.abort();
    await isOver;
  }
}

function refused({ code, message }: TextError, timeLimit: number): Reading {
  const limit = String(timeLimit / 1000);
  if (code === "too-slow") return { refusal: { code, values: { limit } } };
  if (code === "out-of-memory")
    return { refusal: { code: "too-much-inside", values: { found: "> 3 GB" } } };
  return { refusal: { code: "failed", values: { found: message } } };
}
