import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { OutputFile, OutputUnit } from "./ledger.ts";

/** How an output folder differs from what its ledger says. */
export interface ChangedFiles {
  /** Gone, or other bytes. */
  changed: Set<string>;
  /** Other times but the same bytes, with the times of now. */
  restamped: Map<string, OutputFile>;
  /** Not in the ledger. */
  strays: string[];
}

/** The files of a ledger, as they are quickly handed to a thread. */
export interface KnownFiles {
  folder: string;
  /** Joined by the one character no path has. */
  paths: string;
  sizes: Float64Array;
  times: Float64Array;
}

/** What the thread finds; of files with other times, what they are now. */
export interface FoundFiles {
  changed: string[];
  restamped: OutputFile[];
  strays: string[];
}

/** Compares an output folder with its ledger in a thread of its own, while the content is read. */
export class OutputComparison {
  readonly #worker: Worker;

  /** Starts the thread: it loads while the ledger is read. */
  constructor() {
    const entry = new URL("./changed-files-worker.ts", import.meta.url);
    // The flags of the main thread (of a test runner, say) are not for workers.
    this.#worker = new Worker(entry, { execArgv: [] });
    // Where there turns out to be no ledger, it keeps nobody waiting.
    this.#worker.unref();
  }

  /** To be asked once. @throws when the files cannot be looked at */
  async compare(folder: string, units: ReadonlyMap<string, OutputUnit>): Promise<ChangedFiles> {
    const files = [...units.values()].flatMap((unit) => unit.files);
    const paths = files.map(({ path }) => path).join("\0");
    const sizes = Float64Array.from(files, ({ size }) => size);
    const times = Float64Array.from(files, ({ mtimeMs }) => mtimeMs);
    const known: KnownFiles = { folder, paths, sizes, times };
    this.#worker.ref();
    this.#worker.postMessage(known, [sizes.buffer, times.buffer]);
    const [found]: FoundFiles[] = await once(this.#worker, "message");
    await this.#worker.terminate();
    return judged(files, found as FoundFiles);
  }
}

/** A file with other times is unchanged when its bytes are. */
function judged(files: readonly OutputFile[], found: FoundFiles): ChangedFiles {
  const sha256 = new Map<string, string>();
  if (found.restamped.length > 0) for (const file of files) sha256.set(file.path, file.sha256);
  const changed = new Set(found.changed);
  const restamped = new Map<string, OutputFile>();
  for (const file of found.restamped) {
    if (file.sha256 === sha256.get(file.path)) restamped.set(file.path, file);
    else changed.add(file.path);
  }
  return { changed, restamped, strays: found.strays };
}
