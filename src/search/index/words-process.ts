import { DamagedCacheError } from "../../state/damaged-cache.ts";
import { type WordsTask, type WrittenWords, writeWords } from "./write-words.ts";

/** What the process answers: how many more documents are read; and at the end, all are written, or an error. */
export type WordsReport = { read: number } | WrittenWords | FailedWords;

export interface FailedWords {
  error: string;
  /** Whether a text in the cache was not what it should be. */
  isDamage: boolean;
}

/** Progress needs no message for each document. */
const reportedAtOnce = 50;

// When the build has the last answer, or is killed, this ends.
process.once("disconnect", () => process.exit());

process.once("message", async (task: WordsTask) => {
  const report = (message: WordsReport) => process.send?.(message);
  try {
    let read = 0;
    const onRead = () => {
      if (++read < reportedAtOnce) return;
      report({ read });
      read = 0;
    };
    const written = await writeWords(task, onRead);
    report({ read });
    report(written);
  } catch (error) {
    const isDamage = error instanceof DamagedCacheError;
    report({ error: error instanceof Error ? error.message : String(error), isDamage });
  }
});
