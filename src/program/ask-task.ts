import { DamagedCacheError, noteDamage } from "../state/damaged-cache.ts";
import type { Report } from "./answer-task.ts";
import { askProcess } from "./ask-process.ts";

/**
 * Has a task done by a process of its own: pages are made here meanwhile, and its memory is free again afterwards.
 * @param module that calls `answerTask`
 * @param signal ends the process
 * @param onRead told of so many more documents
 * @throws {DamagedCacheError} when something in the cache was not what it should be; what else the process reports, or
 *   when it ends without an answer. The signal's reason
 */
export function askTask<Answer>(
  module: URL,
  task: object,
  signal: AbortSignal,
  onRead: (documents: number) => void = () => {},
): Promise<Answer> {
  const answerOf = (report: Report<Answer>) => {
    if ("answer" in report) return report.answer;
    if ("read" in report) {
      onRead(report.read);
      return undefined;
    }
    for (const path of report.damaged) noteDamage(path);
    throw report.isDamage ? new DamagedCacheError(report.error) : new Error(report.error);
  };
  return askProcess(module, task, answerOf, { signal });
}
