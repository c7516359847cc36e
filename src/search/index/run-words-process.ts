import { fork } from "node:child_process";
import { join } from "node:path";
import { DamagedCacheError, noteDamage } from "../../state/damaged-cache.ts";
import type { FailedWords, WordsReport } from "./words-process.ts";
import type { WordsTask, WrittenWords } from "./write-words.ts";

/**
 * Runs `writeWords` in a process of its own, whose memory is free again before Pagefind needs some.
 * @param signal ends the process when another index has failed
 * @throws what the process reports, or when it ends without an answer
 */
export function runWordsProcess(
  task: WordsTask,
  signal: AbortSignal,
  onRead: (documents: number) => void,
): Promise<WrittenWords> {
  const { promise, resolve, reject } = Promise.withResolvers<WrittenWords>();
  const child = fork(new URL("words-process.ts", import.meta.url), {
    // The flags of this process (of a test runner, say) are not for the child.
    execArgv: [],
    signal,
  });
  child.on("message", (report: WordsReport) => {
    if ("read" in report) {
      onRead(report.read);
      return;
    }
    if ("places" in report) resolve(report);
    else reject(failure(report, task));
    child.disconnect();
  });
  child.on("error", reject);
  child.on("exit", (code, ended) =>
    reject(new Error(`the process has ended with ${ended ?? code}`)),
  );
  child.send(task);
  return promise;
}

function failure({ error, isDamage }: FailedWords, { cacheDir }: WordsTask): Error {
  if (!isDamage) return new Error(error);
  noteDamage(join(cacheDir, "texts"));
  return new DamagedCacheError(error);
}
