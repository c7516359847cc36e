import { DamagedCacheError } from "../cache/damaged-cache.ts";
import { type WordsTask, type WrittenWords, writeWords } from "./write-words.ts";

/** What the process answers: a document is read; and at the end, all are written, or an error. */
export type WordsReport = "read" | WrittenWords | { error: string; isDamage: boolean };

// When the build has the last answer, or is killed, this ends.
process.once("disconnect", () => process.exit());

process.once("message", async (task: WordsTask) => {
  const report = (message: WordsReport) => process.send?.(message);
  try {
    report(await writeWords(task, () => report("read")));
  } catch (error) {
    const isDamage = error instanceof DamagedCacheError;
    report({ error: error instanceof Error ? error.message : String(error), isDamage });
  }
});
