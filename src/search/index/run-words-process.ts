import { join } from "node:path";
import { askProcess } from "../../program/ask-process.ts";
import { DamagedCacheError, noteDamage } from "../../state/damaged-cache.ts";
import type { FailedWords, WordsReport } from "./words-process.ts";
import type { WordsTask, WrittenWords } from "./write-words.ts";

/**
 * Runs `writeWords` in a process of its own, whose memory is free again before Pagefind needs some.
 * @param signal ends the process when another index has failed, or the build is aborted
 * @throws what the process reports, or when it ends without an answer
 */
export function runWordsProcess(
  task: WordsTask,
  signal: AbortSignal,
  onRead: (documents: number) => void,
): Promise<WrittenWords> {
  const answerOf = (report: WordsReport) => {
    if ("error" in report) throw failure(report, task);
    if ("places" in report) return report;
    onRead(report.read);
    return undefined;
  };
  return askProcess(new URL("words-process.ts", import.meta.url), task, answerOf, { signal });
}

function failure({ error, isDamage }: FailedWords, { cacheDir }: WordsTask): Error {
  if (!isDamage) return new Error(error);
  noteDamage(join(cacheDir, "texts"));
  return new DamagedCacheError(error);
}
