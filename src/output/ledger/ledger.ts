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
import {
  type Cells,
  cellsOf,
  DamagedLedgerError,
  filesIn,
  type OutputFile,
} from "./ledger-files.ts";
import { beside } from "./output-names.ts";

/** Files that are made together from the same things. */
export interface OutputUnit {
  /** Hash over everything they are made from: the same key, the same bytes. */
  key: string;
  files: OutputFile[];
}

/** The units of an output; their files are read out when they are asked for. */
export class LedgerUnits {
  readonly #kept: KeptMap<Cells>;

  constructor(kept: KeptMap<Cells>) {
    this.#kept = kept;
  }

  *ids(): Generator<string> {
    for (const name of this.#kept.names()) if (!isHead(name)) yield name;
  }

  keyOf(id: string): string | undefined {
    return this.#kept.markOf(id);
  }

  /** Whether some unit may have a file whose path begins so; a no is certain. */
  mayHave(beginning: string): boolean {
    return this.#kept.mayMention(beginning);
  }

  /**
   * The files of a unit; none where there is no such unit.
   * @throws {DamagedLedgerError}
   */
  filesOf(id: string): OutputFile[] {
    if (this.keyOf(id) === undefined) return [];
    const cells = this.#kept.get(id);
    if (cells === undefined) throw new DamagedLedgerError(`cannot be read: ${id}`);
    return filesIn(cells);
  }
}

/** What is known of an output folder: it stands beside the folder, `.dist.ledger` for `dist`. */
export class Ledger<Head, Details> {
  readonly units: LedgerUnits;
  /** What the build says of itself. */
  readonly head: Head;
  readonly #kept: KeptMap<unknown>;

  private constructor(kept: KeptMap<unknown>, head: Head) {
    this.#kept = kept;
    this.head = head;
    this.units = new LedgerUnits(kept as KeptMap<Cells>);
  }

  /**
   * Reads the ledger of an output folder.
   * @returns null when there is none, or it is damaged, or written by another version of the program
   */
  static load<Head, Details>(out: string, version: string): Ledger<Head, Details> | null {
    return read(beside(out, "ledger"), (path) => {
      const kept = KeptMap.load<unknown>(path, version, { note: untold });
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

  /** Tells what it holds from what any other ledger holds. */
  get sha256(): string {
    return this.#kept.sha256;
  }

  /**
   * Writes the ledger of the next output.
   * @param path where to
   * @param cleanAt when the output was last seen to hold nothing else, milliseconds by the clock of its file system
   * @param units a unit that stays as it is here is named only
   */
  static save<Head, Details>(
    path: string,
    version: string,
    { cleanAt, head, details }: LedgerHead<Head, Details>,
    units: Iterable<[id: string, unit: OutputUnit] | string>,
    last: Ledger<Head, Details> | null = null,
  ): void {
    saveKept(
      path,
      version,
      entries({ cleanAt, head, details }, units),
      last ? last.#kept : undefined,
    );
  }
}

interface LedgerHead<Head, Details> {
  cleanAt: number;
  head: Head;
  details: Details;
}

function* entries<Head, Details>(
  { cleanAt, head, details }: LedgerHead<Head, Details>,
  units: Iterable<[id: string, unit: OutputUnit] | string>,
): Generator<KeptEntry<unknown> | string> {
  yield [heads.cleanAt, "", cleanAt];
  yield [heads.head, "", head];
  yield [heads.details, "", details];
  for (const unit of units) {
    if (typeof unit === "string") yield unit;
    else {
      const [id, { key, files }] = unit;
      yield [id, key, cellsOf(files)];
    }
  }
}

/** No unit is named so: paths of the output do not begin with `/`. */
const heads = { cleanAt: "/clean-at", head: "/head", details: "/details" };

function isHead(name: string): boolean {
  return name.startsWith("/");
}

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
    const kept = KeptMap.load<Cells>(path, versionIn(path), { note: untold });
    if (kept.markOf(heads.head) === undefined) return null;
    const units = new LedgerUnits(kept);
    const files = [...units.ids()].flatMap((id) => units.filesOf(id));
    return new Map(files.map((file) => [file.path, file]));
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
