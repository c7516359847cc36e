import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { DamagedLedgerError } from "../ledger/ledger-files.ts";
import {
  type ChangedFiles,
  damaged,
  type OutputAnswer,
  type OutputQuestion,
} from "./output-answer.ts";

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
    await this.end();
    if (answer === damaged) throw new DamagedLedgerError("not what a build has written");
    return answer?.ledger === ledger ? answer : null;
  }

  /** Ends the thread, whether anybody has asked it or not. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
