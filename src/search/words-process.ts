import { type WordsTask, writeWords } from "./write-words.ts";

/** What the process answers: a document is read; all are written; an error, with which it ends. */
export type WordsReport = "read" | { places: number[] } | { error: string };

// When the build is killed, so is this.
process.once("disconnect", () => process.exit(1));

process.once("message", async (task: WordsTask) => {
  const report = (message: WordsReport) => process.send?.(message);
  const end = (message: WordsReport) => process.send?.(message, () => process.exit(0));
  try {
    end({ places: await writeWords(task, () => report("read")) });
  } catch (error) {
    end({ error: error instanceof Error ? error.message : String(error) });
  }
});
