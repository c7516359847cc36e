import { DamagedCacheError, takeDamageNotes } from "../state/damaged-cache.ts";

/** What the process answers: how many more documents are read; and at the end what came of it, or an error. */
export type Report<Answer> = { read: number } | { answer: Answer } | FailedTask;

export interface FailedTask {
  error: string;
  /** Whether something in the cache was not what it should be. */
  isDamage: boolean;
  /** Where. */
  damaged: string[];
}

/** Progress needs no message for each document. */
const reportedAtOnce = 50;

/** In a process of its own: does the one task it is sent, and ends. */
export function answerTask<Task, Answer>(
  work: (task: Task, onRead: () => void) => Answer | Promise<Answer>,
): void {
  const report = (message: Report<Answer>) => process.send?.(message);
  // When the build has the last answer, or is killed, this ends.
  process.once("disconnect", () => process.exit());
  process.once("message", async (task: Task) => {
    let read = 0;
    const tell = () => {
      if (read > 0) report({ read });
      read = 0;
    };
    try {
      const answer = await work(task, () => {
        if (++read >= reportedAtOnce) tell();
      });
      tell();
      report({ answer });
    } catch (error) {
      const isDamage = error instanceof DamagedCacheError;
      const message = error instanceof Error ? error.message : String(error);
      report({ error: message, isDamage, damaged: takeDamageNotes() });
    }
  });
}
