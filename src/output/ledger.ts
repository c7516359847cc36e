import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type KeptEntry, KeptMap, saveKept } from "../cache/kept-map.ts";

/** A file of the output as it was written. */
export interface OutputFile {
  /** Below the output folder, with `/`. */
  path: string;
  size: number;
  mtimeMs: number;
  sha256: string;
}

/** Files that are made together from the same things. */
export interface OutputUnit {
  /** Hash over everything they are made from: the same key, the same bytes. */
  key: string;
  files: OutputFile[];
}

/** Path, size, time and SHA-256 of each file, one after the other. */
type Cells = (string | number)[];

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

  filesOf(id: string): OutputFile[] {
    const cells = this.#kept.get(id) ?? [];
    const files: OutputFile[] = [];
    for (let i = 0; i < cells.length; i += 4) {
      files.push({
        path: cells[i] as string,
        size: cells[i + 1] as number,
        mtimeMs: cells[i + 2] as number,
        sha256: cells[i + 3] as string,
      });
    }
    return files;
  }
}

/** What is known of an output folder: it stands beside the folder, `.dist.ledger` for `dist`. */
export class Ledger<Head, More> {
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
  static load<Head, More>(out: string, version: string): Ledger<Head, More> | null {
    const kept = KeptMap.load<unknown>(ledgerPath(out), version);
    const head = kept.get(heads.head);
    return head === undefined ? null : new Ledger(kept, head as Head);
  }

  /** When there was nothing in the output that nobody knows of, milliseconds by the clock of its file system. */
  get cleanAt(): number {
    return this.#kept.get(heads.cleanAt) as number;
  }

  /** What the build says of itself at length. */
  get more(): More {
    return this.#kept.get(heads.more) as More;
  }

  /** Tells what it holds from what any other ledger holds. */
  get sha256(): string {
    return this.#kept.sha256;
  }

  /**
   * Writes the ledger of the next output.
   * @param cleanAt when the output was last seen to hold nothing else, milliseconds by the clock of its file system
   * @param units a unit that stays as it is here is named only
   */
  static save<Head, More>(
    out: string,
    version: string,
    { cleanAt, head, more }: LedgerHead<Head, More>,
    units: Iterable<[id: string, unit: OutputUnit] | string>,
    last: Ledger<Head, More> | null = null,
  ): void {
    saveKept(
      ledgerPath(out),
      version,
      entries({ cleanAt, head, more }, units),
      last ? last.#kept : undefined,
    );
  }
}

interface LedgerHead<Head, More> {
  cleanAt: number;
  head: Head;
  more: More;
}

function* entries<Head, More>(
  { cleanAt, head, more }: LedgerHead<Head, More>,
  units: Iterable<[id: string, unit: OutputUnit] | string>,
): Generator<KeptEntry<unknown> | string> {
  yield [heads.cleanAt, "", cleanAt];
  yield [heads.head, "", head];
  yield [heads.more, "", more];
  for (const unit of units) {
    if (typeof unit === "string") yield unit;
    else {
      const [id, { key, files }] = unit;
      const cells = files.flatMap(({ path, size, mtimeMs, sha256 }) => [
        path,
        size,
        mtimeMs,
        sha256,
      ]);
      yield [id, key, cells];
    }
  }
}

/** No unit is named so: paths of the output do not begin with `/`. */
const heads = { cleanAt: "/clean-at", head: "/head", more: "/more" };

function isHead(name: string): boolean {
  return name.startsWith("/");
}

/** Tells one state of an output's ledger from any other; empty where there is none. */
export async function ledgerMark(out: string): Promise<string> {
  const found = await stat(ledgerPath(out)).catch(() => null);
  return found ? [found.ino, found.size, found.mtimeMs].join() : "";
}

/** When an output folder was last written; null where nothing was built. */
export async function ledgerTime(out: string): Promise<Date | null> {
  const found = await stat(ledgerPath(out)).catch(() => null);
  return found?.mtime ?? null;
}

function ledgerPath(out: string): string {
  return join(dirname(out), `.${basename(out)}.ledger`);
}
