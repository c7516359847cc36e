import { Worker } from "node:worker_threads";
import type { Fault } from "./input/input.ts";
import type { Budget } from "./laws/bounded.ts";
import type { Task } from "./worker.ts";

/** Milliseconds between two looks at what a worker has used. */
const glance = 500;
/** How many times its seconds an input may cost before its worker is ended; within, it is only told. */
const patience = 3;
/** Milliseconds that a worker may wait for nothing before it is taken for one that never answers. */
const longestIdle = 20_000;
/** Inputs a worker is given at once: it need not wait for each to be asked for. */
const batch = 25;

/**
 * Puts inputs through the program in a thread of its own, which is ended when one costs too much, or never answers.
 * Where V8 finds no room for one large thing, it ends not the thread but the process: `Tester` has one for that.
 */
export class ThreadTester {
  readonly #budget: Budget;
  readonly #entry: URL;
  #worker: Worker | null = null;

  /** @param entry module of the worker */
  constructor(budget: Budget, entry: URL) {
    this.#budget = budget;
    this.#entry = entry;
  }

  /** Which laws each of the inputs breaks, in their order; never throws for an input. */
  async *tryAll<Each extends Task>(tasks: readonly Each[]): AsyncGenerator<[Each, Fault[]]> {
    for (let next = 0; next < tasks.length; ) {
      for (const faults of await this.#tryBatch(tasks.slice(next, next + batch))) {
        yield [tasks[next++] as Each, faults];
      }
    }
  }

  /** @returns answers for the first of the tasks, or all; the one that has cost its worker is the last */
  async #tryBatch(tasks: readonly Task[]): Promise<Fault[][]> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const answers: Fault[][] = [];
    const { promise: ended, resolve: end } = Promise.withResolvers<Fault | null>();
    const onAnswer = (faults: Fault[]) => {
      answers.push(faults);
      if (answers.length === tasks.length) end(null);
    };
    const onError = (error: Error & { code?: string }) => {
      const law = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory is bounded" : "no crash";
      end({ law, seen: error.message });
    };
    const onExit = (code: number) => end({ law: "no crash", seen: `exit with ${code}` });
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit).postMessage(tasks);
    const stopWatching = this.#watch(worker, () => answers.length, end);
    const fault = await ended;
    stopWatching();
    worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
    if (fault) {
      answers.push([fault]);
      await this.close();
    }
    return answers;
  }

  /** Looks from time to time whether the input at work has cost too much. */
  #watch(worker: Worker, answered: () => number, end: (fault: Fault) => void): () => void {
    let seen = -1;
    let usedBefore = 0;
    let idleBefore = 0;
    const timer = setInterval(async () => {
      const now = await cpuSeconds(worker);
      const { idle } = worker.performance.eventLoopUtilization();
      if (answered() !== seen) [seen, usedBefore, idleBefore] = [answered(), now, idle];
      const used = now - usedBefore;
      if (used > this.#budget.seconds * patience) {
        const words = `ended after ${used.toFixed(0)} s of processor time`;
        end({ law: "time is bounded", seen: words });
      }
      if (idle - idleBefore > longestIdle) end({ law: "no crash", seen: "never answers" });
    }, glance);
    return () => clearInterval(timer);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    worker?.on("error", () => {});
    await worker?.terminate();
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#budget.megabytes, stackSizeMb: 8 };
    return new Worker(this.#entry, { resourceLimits, execArgv: [] });
  }
}

/** Processor time of a worker so far; a loaded machine does not lengthen it. */
async function cpuSeconds(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1e6;
}
