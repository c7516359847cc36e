import type { Beginning } from "./laws/beginning.ts";
import { ThreadTester } from "./thread-tester.ts";
import type { Task } from "./worker.ts";

const { budget, entry }: Beginning = JSON.parse(process.argv[2] ?? "");
const tester = new ThreadTester(budget, new URL(entry));

/** Process of a tester: tries the inputs of each message in a thread and answers for each. */
process.on("message", async (tasks: Task[]) => {
  for await (const [, faults] of tester.tryAll(tasks)) process.send?.(faults);
});
process.on("disconnect", () => process.exit());
