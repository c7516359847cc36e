import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type KeptEntry, KeptMap, saveKept } from "../../state/kept-map.ts";
import { filesInCells, type OutputFile } from "./ledger-files.ts";
import { LedgerUnits } from "./ledger-units.ts";
import { beside } from "./output-names.ts";
import type { NamedUnit } from "./segment.ts";

/** What is known of an output folder: it stands beside the folder, `.dist.ledger` for `dist`. */
export class Ledger<Head, Details> {
  readonly units: LedgerUnits;
  /** What the build says of itself. */
  readonly head: Head;
  readonly #kept: KeptMap<unknown>;

  private constructor(kept: KeptMap<unknown>, head: Head) {
    this.#kept = kept;
    this.head = head;
    this.units = new LedgerUnits(kept);
  }

  /**
   * Reads the ledger of an output folder.
   * @returns null when there is none, or it is damaged, or written by another version of the program
   */
  static load<Head, Details>(out: string, version: string): Ledger<Head, Details> | null {
    return read(beside(out, "ledger"), (path) => {
      const kept = KeptMap.load<unknown>(path, version, { note: untold, isShared: true });
      const head = kept.get(heads.head);
      return head === undefined ? null : new Ledger(kept, head as Head);
    });
  }

  /** When there was nothing in the output that nobody knows of, milliseconds by the clock of its file system. */
  get cleanAt(): number {
    const time = this.#kept.get(heads.cleanAt);
    return typeof time === "number" ? time : 0;
  }

  /** What the build says of itself at length. */
  get details(): Details {
    return this.#kept.get(heads.details) as Details;
  }

  /** What it says, for other threads to read. */
  get lines(): Uint8Array {
    return this.#kept.lines;
  }

  /**
   * Writes the ledger of the next output.
   * @param path where to
   * @param cleanAt when the output was last seen to hold nothing else, milliseconds by the clock of its file system
   * @param units of one that stays as it is here only its number in the last ledger
   */
  static save<Head, Details>(
    path: string,
    version: string,
    { cleanAt, head, details }: LedgerHead<Head, Details>,
    units: Iterable<NamedUnit | number>,
    last: Ledger<Head, Details> | null = null,
  ): void {
    const kept = last ? last.#kept : KeptMap.none<unknown>();
    const lines = (last?.units ?? new LedgerUnits(kept)).linesFor(units);
    saveKept(path, version, entries({ cleanAt, head, details }, lines), kept);
  }
}

interface LedgerHead<Head, Details> {
  cleanAt: number;
  head: Head;
  details: Details;
}

function* entries<Head, Details>(
  { cleanAt, head, details }: LedgerHead<Head, Details>,
  lines: Iterable<KeptEntry<unknown> | string>,
): Generator<KeptEntry<unknown> | string> {
  yield [heads.cleanAt, "", cleanAt];
  yield [heads.head, "", head];
  yield [heads.details, "", details];
  yield* lines;
}

const heads = { cleanAt: "/clean-at", head: "/head", details: "/details" };

/** Tells one state of an output's ledger from any other; empty where there is none. */
export async function ledgerMark(out: string): Promise<string> {
  const found = await stat(beside(out, "ledger")).catch(() => null);
  return found ? [found.ino, found.size, found.mtimeMs].join() : "";
}

/** The version of the program that has written the ledger of an output folder; null where nobody can read it. */
export function ledgerVersion(out: string): string | null {
  return read(beside(out, "ledger"), versionIn);
}

/** When an output folder was last written; null where nothing was built. */
export async function ledgerTime(out: string): Promise<Date | null> {
  const found = await stat(beside(out, "ledger")).catch(() => null);
  return found?.mtime ?? null;
}

/** Removes the ledger of an output folder: the next build makes everything anew. @returns where it stood */
export function dropLedger(out: string): string {
  const ledger = beside(existsSync(out) ? realpathSync(out) : resolve(out), "ledger");
  rmSync(ledger, { force: true });
  return ledger;
}

/**
 * All files that a ledger names, whatever version of the program has written it.
 * @returns null when there is none, or it is damaged
 */
export function filesOfLedger(path: string): Map<string, OutputFile> | null {
  return read(path, () => {
    const kept = KeptMap.load<unknown>(path, versionIn(path), { note: untold });
    if (kept.markOf(heads.head) === undefined) return null;
    const units = new LedgerUnits(kept);
    const files = new Map<string, OutputFile>();
    for (let number = 0; number < units.count; number++) {
      for (const file of units.filesAt(number)) files.set(file.path, file);
    }
    // Versions up to 0.2 gave each unit a line of its own.
    for (const name of kept.names()) {
      if (name.startsWith("/")) continue;
      for (const file of filesInCells(kept.read(name))) files.set(file.path, file);
    }
    return files;
  });
}

/** Whoever reads a damaged ledger says so, in words of its own. */
const untold = () => {};

/** Null where no file stands, a pipe that would be waited for, say, or where reading it throws, whatever that is. */
function read<Found>(path: string, reading: (path: string) => Found): Found | null {
  try {
    return lstatSync(path).isFile() ? reading(path) : null;
  } catch {
    return null;
  }
}

/** Bytes; a version is a hash. */
const longestSeal = 1000;

/** The version in the seal of a ledger, which is its last line. @throws where it has none */
function versionIn(path: string): string {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(Math.min(size, longestSeal));
    readSync(file, end, 0, end.length, size - end.length);
    const seal: unknown = JSON.parse(end.toString("utf8", end.lastIndexOf("\n") + 1));
    return String(Array.isArray(seal) && seal[0]);
  } finally {
    closeSync(file);
  }
}
