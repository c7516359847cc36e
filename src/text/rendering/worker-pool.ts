import { Worker } from "node:worker_threads";
import { TextError } from "../limits.ts";

export interface PoolOptions {
  /** Module that answers each message with one message. */
  entry: URL;
  workerData: unknown;
  workers: number;
  /**
   * Milliseconds of processor time that a worker may take for one job, however long it waits on a busy machine: a net
   * for what bounds of the input should have kept out.
   */
  timeLimit: number;
}

/** Of one worker, in MB: a body of 5 MB needs about a third of it. */
const resourceLimits = { maxOldGenerationSizeMb: 3072, stackSizeMb: 8 };

/** Workers that load what they need before there are jobs for them. To be handed to `runJobs`, which ends them. */
export function startWorkers(options: Omit<PoolOptions, "timeLimit">): Worker[] {
  return Array.from({ length: options.workers }, () => {
    const worker = startWorker(options);
    // Should there never be jobs, it keeps nobody waiting, and nobody cares whether it has come to grief.
    worker.on("error", () => {}).unref();
    return worker;
  });
}

/**
 * Does jobs in worker threads, one at a time in each, and hands out each answer as it comes. A job
 * that takes too long or too much memory costs its worker: it is reported as an error and the rest
 * go on in a new one.
 * @param started workers of the same entry, to be used first
 * @param signal ends all workers, also in the midst of a job
 * @throws the signal's reason, and what `onAnswer` throws, once all workers have ended
 */
export async function runJobs<Job, Answer>(
  jobs: readonly Job[],
  options: PoolOptions,
  onAnswer: (job: Job, answer: Answer | TextError) => void,
  started: readonly Worker[] = [],
  signal?: AbortSignal,
): Promise<void> {
  const waiting = jobs.values();
  const spare = started.filter(isAlive);
  const running = new Set(spare);
  let isOver = false;
  const endAll = () => Promise.all(Array.from(running, (worker) => worker.terminate()));
  const work = async () => {
    let worker = spare.pop() ?? null;
    worker?.ref();
    for (const job of waiting) {
      worker ??= startWorker(options);
      running.add(worker);
      const answer = await ask<Job, Answer>(worker, job, options.timeLimit);
      signal?.throwIfAborted();
      if (answer instanceof TextError) {
        await worker.terminate();
        running.delete(worker);
        worker = null;
      }
      if (isOver) return;
      onAnswer(job, answer);
    }
    await worker?.terminate();
  };
  signal?.addEventListener("abort", endAll);
  try {
    signal?.throwIfAborted();
    await Promise.all(Array.from({ length: Math.min(options.workers, jobs.length) }, work));
  } finally {
    isOver = true;
    signal?.removeEventListener("abort", endAll);
    await endAll();
  }
}

function startWorker({ entry, workerData }: Pick<PoolOptions, "entry" | "workerData">): Worker {
  // The flags of the main thread (of a test runner, say) are not for workers.
  return new Worker(entry, { workerData, resourceLimits, execArgv: [] });
}

function isAlive({ threadId }: Worker): boolean {
  return threadId !== -1;
}

function ask<Job, Answer>(
  worker: Worker,
  job: Job,
  timeLimit: number,
): Promise<Answer | TextError> {
  const { promise, resolve } = Promise.withResolvers<Answer | TextError>();
  const onError = (error: NodeJS.ErrnoException) => {
    const code = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "failed";
    resolve(new TextError(code, String(error)));
  };
  const onExit = (code: number) => {
    resolve(new TextError("failed", `the thread has ended with code ${code}`));
  };
  const timer = watch(worker, timeLimit, () => {
    resolve(new TextError("too-slow", `${timeLimit / 1000} s`));
  });
  worker.on("message", resolve).on("error", onError).on("exit", onExit).postMessage(job);
  return promise.finally(() => {
    clearInterval(timer);
    worker.off("message", resolve).off("error", onError).off("exit", onExit);
  });
}

/** Where a version of Node cannot tell the processor time of a thread, so many times the limit by the clock. */
const patience = 10;

/** Calls back when a worker has taken more processor time from now on than it may. */
function watch(worker: Worker, timeLimit: number, onOver: () => void): NodeJS.Timeout {
  const started = performance.now();
  let first: number | null = null;
  const check = async () => {
    const used = await usedBy(worker);
    first ??= used;
    const waited = performance.now() - started;
    const isOver = Number.isNaN(used) ? waited > patience * timeLimit : used - first > timeLimit;
    if (isOver) onOver();
  };
  return setInterval(() => void check().catch(() => {}), Math.min(timeLimit, 1000));
}

/** Milliseconds of processor time of a thread; NaN where Node cannot tell. */
async function usedBy(worker: Worker): Promise<number> {
  if (!("cpuUsage" in worker)) return Number.NaN;
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}
