import { expect, test } from "vitest";
import { TextError } from "../limits.ts";
import { runJobs, startWorkers } from "./worker-pool.ts";

const module = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
/** Doubles numbers; ends itself at 0. */
const doubling = module(`
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", (job) => (job === 0 ? process.exit(3) : parentPort.postMessage(job * 2)));
`);
const broken = module(`throw new Error("not to be loaded");`);

async function answers(
  jobs: number[],
  entry: URL,
  started = startWorkers({ ...pool, entry }),
  timeLimit = pool.timeLimit,
) {
  const found = new Map<number, number | string>();
  await runJobs<number, number>(
    jobs,
    { ...pool, entry, timeLimit },
    (job, answer) => found.set(job, answer instanceof TextError ? answer.message : answer),
    started,
  );
  return jobs.map((job) => found.get(job));
}

const pool = { workerData: null, workers: 2, timeLimit: 10_000 };

test("every job has its answer", async () => {
  expect(await answers([1, 2, 3], doubling)).toEqual([2, 4, 6]);
});

test("started workers without jobs are ended", async () => {
  const started = startWorkers({ ...pool, entry: doubling });
  expect(await answers([], doubling, started)).toEqual([]);
  expect(started.map(({ threadId }) => threadId)).toEqual([-1, -1]);
});

test("a worker that came to grief before there were jobs is replaced", async () => {
  const started = startWorkers({ ...pool, entry: broken });
  await Promise.all(started.map((worker) => new Promise((end) => worker.once("exit", end))));
  expect(await answers([1, 2, 3], doubling, started)).toEqual([2, 4, 6]);
});

test("who is told an answer and throws ends all workers, and is told no more", async () => {
  const started = startWorkers({ ...pool, entry: doubling });
  const told: number[] = [];
  const fail = (job: number) => {
    told.push(job);
    throw new Error("enough");
  };
  const options = { ...pool, entry: doubling };
  await expect(runJobs([1, 2, 3, 4], options, fail, started)).rejects.toThrow("enough");
  expect(started.map(({ threadId }) => threadId)).toEqual([-1, -1]);
  expect(told).toHaveLength(1);
});

test("an abort ends workers in the midst of their jobs, for its reason", async () => {
  const spinning = module(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", () => { parentPort.postMessage(1); for (;;); });
  `);
  const started = startWorkers({ ...pool, entry: spinning });
  const stop = new AbortController();
  const reason = new Error("enough");
  const options = { ...pool, entry: spinning };
  const answered = runJobs([1, 2, 3, 4], options, () => stop.abort(reason), started, stop.signal);
  await expect(answered).rejects.toBe(reason);
  expect(started.map(({ threadId }) => threadId)).toEqual([-1, -1]);
});

test("after an abort no worker is started", async () => {
  const started = startWorkers({ ...pool, entry: doubling });
  const answered = runJobs(
    [1],
    { ...pool, entry: doubling },
    () => {},
    started,
    AbortSignal.abort(7),
  );
  await expect(answered).rejects.toBe(7);
  expect(started.map(({ threadId }) => threadId)).toEqual([-1, -1]);
});

test("where workers cannot be loaded, each job says so", async () => {
  expect(await answers([1, 2, 3], broken, [])).toEqual(Array(3).fill("Error: not to be loaded"));
});

test("what counts is the time of the processor: who spins is ended, who waits longer is not", async () => {
  const entry = module(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", (job) => {
      if (job === 0) for (;;);
      setTimeout(() => parentPort.postMessage(job * 2), 2000);
    });
  `);
  const found = await answers([0, 1], entry, [], 500);
  expect(found).toEqual(["0.5 s", 2]);
});

test("a worker that ends costs its job only", async () => {
  const ended = "the thread has ended with code 3";
  expect(await answers([1, 0, 2, 0, 3], doubling)).toEqual([2, ended, 4, ended, 6]);
});
