import { Worker } from "node:worker_threads";
import { holdsFewFiles } from "./few-files.ts";
import type { ContentSnapshot } from "./fingerprint.ts";
import type { Folder } from "./folder.ts";
import type { FolderAnswer, FolderQuestion } from "./folder-answer.ts";
import { FolderStamps } from "./folder-stamps.ts";

/** A content folder, and how it stands; null when that could not be had. */
export interface SeenFolder {
  folder: Folder;
  snapshot: ContentSnapshot | null;
}

/**
 * Lists a content folder and looks at its files in a thread of its own, while others read what the last build has left;
 * where there are few of them, in this one.
 */
export class FolderLook {
  readonly root: string;
  /** Settles as soon as a file is seen that has changed since, else when all are. */
  readonly isChanged: Promise<boolean>;
  /** @throws what the thread throws */
  readonly seen: Promise<SeenFolder>;
  readonly #worker: Worker | null;

  /** @param since what has changed later is told at once; null: whatever there is */
  constructor(root: string, since: Date | null) {
    this.root = root;
    const question: FolderQuestion = { root, since: since?.getTime() ?? 0 };
    const { seen, isChanged, worker } = holdsFewFiles(root) ? lookHere(question) : begin(question);
    this.#worker = worker;
    this.seen = seen;
    this.isChanged = Promise.race([isChanged, seen.then(() => false)]);
    // Should it fail, whoever waits for it will know.
    for (const promise of [this.seen, this.isChanged]) promise.catch(() => {});
  }

  /** Ends the thread, whether anybody has waited for it or not. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/** A look that has begun, and its thread. */
interface Look {
  seen: Promise<SeenFolder>;
  /** Settles where a file is seen that has changed. */
  isChanged: Promise<boolean>;
  worker: Worker | null;
}

function begin(question: FolderQuestion): Look {
  const entry = new URL("./folder-look-worker.ts", import.meta.url);
  // The flags of the main thread (of a test runner, say) are not for workers.
  const worker = new Worker(entry, { workerData: question, execArgv: [] });
  const seen = new Promise<SeenFolder>((resolve, reject) => {
    worker.on("message", (answer: FolderAnswer) => {
      if (answer !== "changed") resolve(seenFolder(answer));
    });
    worker.on("error", reject);
  });
  const isChanged = new Promise<boolean>((resolve) => {
    worker.on("message", (answer: FolderAnswer) => resolve(answer === "changed"));
  });
  return { seen, isChanged, worker };
}

/** What a thread would load is loaded here only where it is needed. */
function lookHere(question: FolderQuestion): Look {
  const { promise: isChanged, resolve } = Promise.withResolvers<boolean>();
  const look = async () => {
    const { lookAtFolder } = await import("./look-at-folder.ts");
    return lookAtFolder(question, () => resolve(true));
  };
  return { seen: look(), isChanged, worker: null };
}

function seenFolder({ folder, seen }: Exclude<FolderAnswer, string>): SeenFolder {
  if (!seen) return { folder, snapshot: null };
  const { numbers, ...snapshot } = seen;
  return { folder, snapshot: { ...snapshot, stamps: new FolderStamps(folder.files, numbers) } };
}
