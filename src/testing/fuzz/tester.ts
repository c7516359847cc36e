import { type ChildProcess, fork } from "node:child_process";
import type { Fault, Input } from "./input/input.ts";
import type { Beginning } from "./laws/beginning.ts";
import { type Budget, budget as usual } from "./laws/bounded.ts";
import type { Task } from "./worker.ts";

/** Inputs that a process is given at once: it need not wait for each to be asked for. */
const batch = 25;
/** How V8 ends a process that has no more memory: by a signal, or by this code where there is none. */
const aborted = 134;

/** Puts inputs through the program in a process of its own: whatever one does to it, the others are tried. */
export class Tester {
  readonly #budget: Budget;
  readonly #entry: URL;
  #process: ChildProcess | null = null;

  /** @param entry module of the worker thread that tries the inputs */
  constructor(budget: Budget = usual, entry = new URL("./worker.ts", import.meta.url)) {
    this.#budget = budget;
    this.#entry = entry;
  }

  /** One like this, with a process of its own. */
  another(): Tester {
    return new Tester(this.#budget, this.#entry);
  }

  /** Which laws an input breaks; never throws for the input. */
  async try(input: Input): Promise<Fault[]> {
    for await (const [, faults] of this.tryAll([{ input }])) return faults;
    return [];
  }

  /**
   * The same for many, in their order. What a process has not answered when it ends is tried one by one: an answer
   * may have been under way.
   */
  async *tryAll<Each extends Task>(tasks: readonly Each[]): AsyncGenerator<[Each, Fault[]]> {
    let alone = 0;
    for (let next = 0; next < tasks.length; ) {
      const asked = tasks.slice(next, next + (alone > 0 ? 1 : batch));
      const answers = await this.#tryBatch(asked);
      alone = Math.max(alone - 1, asked.length - answers.length);
      for (const faults of answers) yield [tasks[next++] as Each, faults];
    }
  }

  /** @returns answers for the first of the tasks, or all; for one task always, with how it has ended the process */
  #tryBatch(tasks: readonly Task[]): Promise<Fault[][]> {
    this.#process ??= this.#start();
    const child = this.#process;
    const answers: Fault[][] = [];
    return new Promise((resolve) => {
      const end = () => {
        child.off("message", onAnswer).off("exit", onExit);
        resolve(answers);
      };
      const onAnswer = (faults: unknown) => {
        answers.push(faults as Fault[]);
        if (answers.length === tasks.length) end();
      };
      const onExit = (code: number | null, signal: string | null) => {
        this.#process = null;
        if (tasks.length > 1) return end();
        const isMemory = signal === "SIGABRT" || code === aborted;
        const law = isMemory ? "memory is bounded" : "no crash";
        answers.push([{ law, seen: `the process ended with ${signal ?? code}` }]);
        end();
      };
      child.on("message", onAnswer).on("exit", onExit).send(tasks);
    });
  }

  /** Ends the process; the next input gets a new one. */
  async close(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.disconnect();
    await ended;
  }

  #start(): ChildProcess {
    const beginning: Beginning = { budget: this.#budget, entry: this.#entry.href };
    return fork(new URL("./tester-process.ts", import.meta.url), [JSON.stringify(beginning)], {
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }
}
