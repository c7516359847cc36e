import { join } from "node:path";
import fc from "fast-check";
import type { ParsedCommand } from "../src/commands/command-line.ts";
import { contentFolder } from "../src/commands/options.ts";
import { runCommand } from "../src/testing/bench/cost/run-command.ts";
import { changeSequences } from "../src/testing/changes/change-sequence.ts";
import { comparisons, startPortal } from "../src/testing/changes/incremental-equality.ts";
import { benchFolder, positiveNumbers } from "./bench-build.ts";

/**
 * Takes a portal through a sequence of changes with a build after each, and compares what is left with a full build, by
 * `diff` too.
 * @throws {UsageError} when a number is none
 * @throws {Error} when they are not the same
 */
export async function benchEqual(command: ParsedCommand): Promise<void> {
  const { values, language } = command;
  const [documents = 1] = positiveNumbers(command, "documents");
  const [steps = 1] = positiveNumbers(command, "steps");
  const [seed = 1] = positiveNumbers(command, "seed");
  const folder = await benchFolder(values.keep === true);
  await startPortal(contentFolder(values.content as string, language), folder, documents);
  const [sequence = []] = fc.sample(changeSequences(steps), { seed, numRuns: 1 });
  for (const [at, { names, day }] of sequence.entries())
    console.error(`${at + 1} ${day}: ${names.join(", ")}`);
  for await (const { incremental, full, out, differing } of comparisons(folder, sequence, steps)) {
    await runCommand("diff", ["--recursive", "--brief", join(folder, "dist"), out]);
    if (differing.length > 0) throw new Error(`Not the same: ${differing.join(", ")}`);
    if (JSON.stringify(incremental) !== JSON.stringify(full))
      throw new Error("The findings are not the same");
    console.log(
      `${documents} documents, ${steps} steps: all files and ${full.length} findings are those of a full build`,
    );
  }
}
