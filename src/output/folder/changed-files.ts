import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { DamagedLedgerError, type OutputFile } from "../ledger/ledger-files.ts";

/** How an output folder differs from what its ledger says. */
export interface ChangedFiles {
  /** Units with a file that is gone or has other bytes. */
  changed: Set<string>;
  /** Units with files of other times but the same bytes: their files as they are now. */
  restamped: Map<string, OutputFile[]>;
  /** Paths that are not in the ledger, and not the system's own. */
  foreign: string[];
}

/** What the thread is asked. */
export interface OutputQuestion {
  /** The output folder. */
  out: string;
  /** Of the program. */
  version: string;
  /** What time it is by the clock of the file system, milliseconds. */
  now: number;
}

/** What the thread answers, where there is a ledger. */
export interface OutputAnswer extends ChangedFiles {
  /** Of the ledger it has read. */
  ledger: string;
}

/** What it answers where a ledger says what cannot be. */
export const damaged = "damaged";

/** Compares an output folder with its ledger in a thread of its own, while the content is read. */
export class OutputComparison {
  readonly #worker: Worker;
  readonly #answer: Promise<unknown[]>;

  /** Starts the thread, which reads the ledger for itself. */
  constructor(question: OutputQuestion) {
    const entry = new URL("./changed-files-worker.ts", import.meta.url);
    // The flags of the main thread (of a test runner, say) are not for workers.
    this.#worker = new Worker(entry, { workerData: question, execArgv: [] });
    this.#answer = once(this.#worker, "message");
    // Should it fail, whoever waits for it will know.
    this.#answer.catch(() => {});
    // Where there turns out to be no ledger, it keeps nobody waiting.
    this.#worker.unref();
  }

  /**
   * What has become of the output.
   * @param ledger SHA-256 of the ledger that the caller has read
   * @returns null when the thread has read another one: somebody has built in between
   * @throws {DamagedLedgerError} when it says what cannot be
   * @throws when the files cannot be looked at
   */
  async found(ledger: string): Promise<ChangedFiles | null> {
    this.#worker.ref();
    const [answer] = (await this.#answer) as [OutputAnswer | typeof damaged | null];
    await this.#worker.terminate();
    if (answer === damaged) throw new DamagedLedgerError("not what a build has written");
    return answer?.ledger === ledger ? answer : null;
  }
}
