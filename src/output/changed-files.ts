import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ChangedFiles } from "./output-files.ts";

export interface ChangedFilesTask {
  /** An output folder. */
  folder: string;
  /** Of the program: a ledger of another version is none. */
  version: string;
}

/**
 * Finds what has been changed in an output since its ledger was written, in a thread of its own: the content is
 * read meanwhile. The thread reads the ledger by itself, which takes less time than handing it over.
 */
export async function findChangedFiles(task: ChangedFilesTask): Promise<ChangedFiles> {
  const entry = new URL("./changed-files-worker.ts", import.meta.url);
  // The flags of the main thread (of a test runner, say) are not for workers.
  const worker = new Worker(entry, { workerData: task, execArgv: [] });
  const [changed] = await once(worker, "message");
  return changed;
}
