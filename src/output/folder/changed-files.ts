import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Ledger } from "../ledger/ledger.ts";
import { DamagedLedgerError } from "../ledger/ledger-files.ts";
import { compareSegments } from "./compare-segments.ts";
import { holdNothingElse } from "./known-in-folders.ts";
import {
  type ChangedFiles,
  damaged,
  type OutputQuestion,
  type OutputShare,
} from "./output-answer.ts";
import { straysIn } from "./strays.ts";

/**
 * Bytes of a ledger that are worth a thread: a segment or two, which this one has compared before another has begun,
 * for that takes about 50 ms of a processor.
 */
export const worthAThread = 256 * 1024;

/** Compares an output folder with its ledger, in a thread of its own where that is large, while the content is read. */
export class OutputComparison {
  readonly #ledger: Ledger<unknown, unknown>;
  readonly #question: OutputQuestion;
  readonly #worker: Worker | null;
  readonly #answer: Promise<unknown[]> | null;
  readonly #own: Generator<undefined, OutputShare>;
  #ownShare: OutputShare | undefined;
  #found: Promise<ChangedFiles> | undefined;

  /**
   * Starts the thread, if one is needed.
   * @param now what time it is by the clock of the file system, milliseconds
   */
  constructor(out: string, ledger: Ledger<unknown, unknown>, now: number) {
    const { lines } = ledger;
    // A time to come means that the clock was set back: it tells nothing of what was done since.
    const cleanAt = ledger.cleanAt > now ? 0 : ledger.cleanAt;
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    this.#ledger = ledger;
    this.#question = { out, lines, taken, cleanAt };
    this.#own = compareSegments(this.#question);
    if (lines.length < worthAThread) {
      this.#worker = null;
      this.#answer = null;
      return;
    }
    const entry = new URL("./changed-files-worker.ts", import.meta.url);
    // The flags of the main thread (of a test runner, say) are not for workers.
    this.#worker = new Worker(entry, { workerData: this.#question, execArgv: [] });
    this.#answer = once(this.#worker, "message");
    // Should it fail, whoever waits for it will know.
    this.#answer.catch(() => {});
    // Where nobody comes to ask, it keeps nobody waiting.
    this.#worker.unref();
  }

  /**
   * What has become of the output. Of what the thread has not looked at yet, this one takes its share.
   * @throws {DamagedLedgerError} when the ledger says what cannot be
   * @throws when the files cannot be looked at
   */
  found(): Promise<ChangedFiles> {
    this.#found ??= this.#compare();
    return this.#found;
  }

  /** Takes a share of the looking as long as something else is waited for. */
  async meanwhile<Value>(waitedFor: Promise<Value>): Promise<Value> {
    let isWaiting = true;
    const done = () => {
      isWaiting = false;
    };
    waitedFor.then(done, done);
    while (isWaiting && !this.#next()) await setImmediate();
    return waitedFor;
  }

  async #compare(): Promise<ChangedFiles> {
    this.#worker?.ref();
    while (!this.#next()) await setImmediate();
    const own = this.#ownShare as OutputShare;
    const [answer] = ((await this.#answer) ?? []) as [(OutputShare | typeof damaged)?];
    await this.end();
    if (!answer) return { ...own, foreign: this.#foreign([own]) };
    if (answer === damaged) throw new DamagedLedgerError("not what a build has written");
    const changed = new Set([...own.changed, ...answer.changed]);
    const restamped = new Map([...own.restamped, ...answer.restamped]);
    return { changed, restamped, foreign: this.#foreign([own, answer]) };
  }

  /** Looks at a segment that is left. @returns whether none was */
  #next(): boolean {
    if (!this.#ownShare) {
      const { done, value } = this.#own.next();
      if (done) this.#ownShare = value;
    }
    return this.#ownShare !== undefined;
  }

  /** Where something is not known at first sight, it is looked at with all that is known. */
  #foreign(shares: readonly OutputShare[]): string[] {
    const { out, cleanAt } = this.#question;
    const known = new Map<string, Set<string>>();
    for (const { unsettled } of shares) {
      for (const [folder, names] of unsettled) {
        const others = known.get(folder);
        if (others) for (const name of names) others.add(name);
        else known.set(folder, names);
      }
    }
    if (holdNothingElse(out, known)) return [];
    return straysIn(out, new Set(this.#ledger.units.paths()), cleanAt).foreign;
  }

  /** Ends the thread, whether anybody has asked it or not. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }
}
