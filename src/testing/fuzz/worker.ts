import { parentPort } from "node:worker_threads";
import { inputOfSeed } from "./generate/input-of-seed.ts";
import type { Input, Kind } from "./input/input.ts";
import { tryInput } from "./run/try-input.ts";

/** An input by its number, or one that is there. */
export type Task = { kind: Kind; seed: number } | { input: Input };

/** Worker thread: puts the inputs of each message through the program; answers for each with the laws it has broken. */
parentPort?.on("message", async (tasks: Task[]) => {
  for (const task of tasks) {
    const input = "input" in task ? task.input : inputOfSeed(task.kind, task.seed);
    parentPort?.postMessage(await tryInput(input));
  }
});
