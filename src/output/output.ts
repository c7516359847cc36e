import { hash } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, posix } from "node:path";
import { noteDamage } from "../state/damaged-cache.ts";
import type { ChangedFiles } from "./folder/output-answer.ts";
import { intactFile } from "./folder/output-files.ts";
import { DamagedLedgerError, type OutputFile } from "./ledger/ledger-files.ts";
import type { LedgerUnits } from "./ledger/ledger-units.ts";
import { beside } from "./ledger/output-names.ts";
import { isOutputPath } from "./ledger/output-path.ts";
import type { NamedUnit } from "./ledger/segment.ts";
import type { Stretch } from "./stretch.ts";
import { type MadeFile, SourceChangedError, type UnitWriter, unitWriter } from "./unit-writer.ts";

/** Two parts of the portal want one file. */
export class OutputConflictError extends Error {
  override name = "OutputConflictError";
  readonly path: string;
  readonly units: [string, string];

  constructor(path: string, first: string, second: string) {
    super(`${path} is wanted by ${first} and by ${second}`);
    this.path = path;
    this.units = [first, second];
  }
}

/** What the last build has left in the output folder. */
export interface LastOutput {
  folder: string;
  /** What its ledger says. */
  units: LedgerUnits;
  /** How much there was. */
  size: OutputSize;
  /** What has become of it since. */
  changed: ChangedFiles;
}

export interface OutputSize {
  files: number;
  bytes: number;
}

/** An output somewhere else, made by another machine. */
export interface OtherOutput {
  folder: string;
  units: LedgerUnits;
}

/**
 * The output of a build, unit by unit: a unit whose key has not changed since the last output, and whose files
 * still stand there as they were written, is kept; one that stands so in another output is copied; all others are
 * made. What is copied or made goes into the staging folder. Of what is kept, only the key is looked at.
 */
export class Output {
  /** Paths that were written. */
  readonly written: string[] = [];
  /** Of those that are not kept. */
  readonly #begun = new Set<string>();
  readonly #made = new Map<string, { key: string; files: MadeFile[] }>();
  /** By its number in the last output: whether a unit is kept. */
  readonly #isKept: Uint8Array;
  readonly #staging: string;
  readonly #last: LastOutput | null;
  readonly #others: readonly OtherOutput[];
  readonly #signal: AbortSignal | undefined;
  readonly #hasSm3: boolean;
  readonly #owners = new Map<string, string>();
  readonly #folders = new Set<string>();

  /**
   * @param staging folder to write into
   * @param last null: everything is made
   * @param others outputs to copy from
   * @param signal has no unit begun after it
   * @param hasSm3 whether the SM3 of what is written is asked for
   */
  constructor(
    staging: string,
    last: LastOutput | null,
    others: readonly OtherOutput[] = [],
    signal?: AbortSignal,
    hasSm3 = false,
  ) {
    this.#staging = staging;
    this.#last = last;
    this.#isKept = new Uint8Array(last?.units.count ?? 0);
    this.#others = others;
    this.#signal = signal;
    this.#hasSm3 = hasSm3;
  }

  /**
   * Keeps a unit that still stands as it was written, if it was made from the same; nothing is waited for.
   * @param id names it, in this output and the next ones; not to be asked for again once it is kept
   * @param key as for `unit`
   * @returns whether it is kept; if not, it is to be made by `unit`
   * @throws the signal's reason
   */
  keep(id: string, key: string): boolean {
    this.#signal?.throwIfAborted();
    const number = this.#last?.units.numberOf(id);
    const isKept = number !== undefined && this.#isKept[number] === 1;
    if (isKept || this.#begun.has(id)) throw new Error(`The unit ${id} is asked for twice.`);
    if (number === undefined || this.#last?.units.keyAt(number) !== key) return false;
    if (this.#last.changed.changed.has(id)) return false;
    this.#isKept[number] = 1;
    return true;
  }

  /**
   * Keeps a unit, copies it, or makes it.
   * @param id names it, in this output and the next ones; to be asked for once
   * @param key hash over everything it is made from
   * @returns whether it was there already
   * @throws {OutputConflictError} when another unit has a file of the same path
   * @throws the signal's reason
   */
  async unit(
    id: string,
    key: string,
    make: (write: UnitWriter) => void | Promise<void>,
  ): Promise<boolean> {
    if (this.keep(id, key)) return true;
    this.#begun.add(id);
    const files: MadeFile[] = [];
    const write = unitWriter((path) => this.#place(path, id), files, this.#hasSm3);
    const copied = await this.#copy(id, key, write).catch((error: unknown) => {
      // What the other machine has made is damaged: it is made here.
      if (!(error instanceof SourceChangedError)) throw error;
      files.length = 0;
      return false;
    });
    if (!copied) await make(write);
    for (const { path } of files) this.written.push(path);
    this.#made.set(id, { key, files });
    return copied;
  }

  /** The key a unit had in the last output; undefined where there was none. */
  lastKey(id: string): string | undefined {
    const number = this.#last?.units.numberOf(id);
    return number === undefined ? undefined : this.#last?.units.keyAt(number);
  }

  /** Whether it has a unit as the last output had it, with all its files. */
  keeps(id: string): boolean {
    const number = this.#last?.units.numberOf(id);
    return number !== undefined && this.#isKept[number] === 1;
  }

  /** Whether the output has a unit with a file of this path; one that is kept had it when it was made. */
  has(id: string, path: string): boolean {
    return this.keeps(id) || !!this.#made.get(id)?.files.some((file) => file.path === path);
  }

  /** The files of a unit that is kept or made; of one that is not, none. */
  filesOf(id: string): readonly OutputFile[] {
    const made = this.#made.get(id)?.files;
    return made ?? (this.keeps(id) ? (this.#last?.units.filesOf(id) ?? []) : []);
  }

  /** Where a file of the output stands as long as nothing is published. */
  at(path: string): string {
    return join(this.#owners.has(path) ? this.#staging : (this.#last?.folder ?? ""), path);
  }

  /** The units for the next ledger: those that stay as they are in the last one by their number there only. */
  *units(): Generator<NamedUnit | number> {
    const { units, changed } = this.#last ?? {};
    const restamped = new Map<number | undefined, OutputFile[]>();
    for (const [id, files] of changed?.restamped ?? []) restamped.set(units?.numberOf(id), files);
    for (const number of this.#numbers(1)) {
      const files = restamped.get(number);
      if (!units || !files) yield number;
      else yield [units.idAt(number), { key: units.keyAt(number), files }];
    }
    yield* this.#made;
  }

  get size(): OutputSize {
    const total = { files: 0, bytes: 0 };
    const add = (files: readonly OutputFile[], sign: 1 | -1) => {
      total.files += sign * files.length;
      for (const { size } of files) total.bytes += sign * size;
    };
    if (this.#last) {
      total.files = this.#last.size.files;
      total.bytes = this.#last.size.bytes;
    }
    for (const files of this.#leftFiles()) add(files, -1);
    for (const { files } of this.#made.values()) add(files, 1);
    return total;
  }

  /** Paths of the last output that stay as they are. */
  *kept(): Generator<string> {
    for (const number of this.#numbers(1)) {
      for (const { path } of this.#last?.units.filesAt(number) ?? []) yield path;
    }
  }

  /** Files that were written, until now. */
  *made(): Generator<MadeFile> {
    for (const { files } of this.#made.values()) yield* files;
  }

  /** Files of the last output that stay as they are, until now; each with where it stands. */
  *stayed(): Generator<OutputFile & { at: string }> {
    const { units, folder = "" } = this.#last ?? {};
    for (const number of this.#numbers(1)) {
      for (const file of units?.filesAt(number) ?? [])
        yield { ...file, at: join(folder, file.path) };
    }
  }

  /** Where a file of this output stands just now; null: there is none, of the units that were asked for until now. */
  placeOf(path: string): string | null {
    if (this.#owners.has(path)) return join(this.#staging, path);
    const { folder } = this.#last ?? {};
    const isGone = this.removed().some((file) => file.path === path);
    const place = folder === undefined || isGone ? null : join(folder, path);
    return place !== null && existsSync(place) ? place : null;
  }

  /** Files of the last output that go. */
  removed(): OutputFile[] {
    const written = new Set(this.written);
    return [...this.#leftFiles()].flat().filter(({ path }) => !written.has(path));
  }

  /**
   * To be called when all units have been asked for: what is written here may be another's that is kept.
   * @throws {OutputConflictError}
   */
  assertNoConflict(): void {
    const { units, folder } = this.#last ?? {};
    if (!units) return;
    // What a unit keeps stands there.
    const doubtful = [...this.#owners].filter(
      ([path, id]) =>
        existsSync(join(folder as string, path)) &&
        !units.filesOf(id).some((file) => file.path === path),
    );
    if (doubtful.length === 0) return;
    const owners = new Map<string, number>();
    for (const number of this.#numbers(1)) {
      for (const { path } of units.filesAt(number)) owners.set(path, number);
    }
    for (const [path, id] of doubtful) {
      const owner = owners.get(path);
      if (owner !== undefined) throw new OutputConflictError(path, units.idAt(owner), id);
    }
  }

  /** The files of each unit of the last output that is not kept. */
  *#leftFiles(): Generator<OutputFile[]> {
    for (const number of this.#numbers(0)) yield this.#last?.units.filesAt(number) ?? [];
  }

  /** Numbers of the units of the last output that are kept, or that are not. */
  *#numbers(isKept: 0 | 1): Generator<number> {
    for (
      let at = this.#isKept.indexOf(isKept);
      at !== -1;
      at = this.#isKept.indexOf(isKept, at + 1)
    ) {
      yield at;
    }
  }

  async #copy(id: string, key: string, write: UnitWriter): Promise<boolean> {
    for (const { folder, units } of this.#others) {
      if (units.keyOf(id) !== key) continue;
      const files = intactFiles(folder, units, id);
      if (!files) continue;
      for (const { path, sha256 } of files) write.copy(path, join(folder, path), sha256);
      return true;
    }
    return false;
  }

  /** A file whose content is at hand: it is kept when that is what stands there. */
  async file(path: string, content: string | Uint8Array): Promise<boolean> {
    return this.unit(path, hash("sha256", content), (write) => write.text(path, content));
  }

  /**
   * A file that comes in pieces, and is not to be made twice to know its hash: it is written, and kept as it was when
   * that is what stands there. No list names it.
   * @param copied what of it stands in the last output: to be known when all pieces are
   * @returns its SHA-256
   */
  pieces(path: string, content: Iterable<Uint8Array>, copied: readonly Stretch[] = []): string {
    const files: MadeFile[] = [];
    unitWriter((path) => this.#place(path, path), files, false).pieces(path, content, copied);
    const key = (files[0] as MadeFile).sha256;
    if (this.keep(path, key)) {
      this.#owners.delete(path);
      rmSync(join(this.#staging, path));
      return key;
    }
    this.#begun.add(path);
    this.written.push(path);
    this.#made.set(path, { key, files });
    return key;
  }

  /** @returns where to write a file */
  #place(path: string, id: string): string {
    this.#own(path, id);
    this.#makeFolder(posix.dirname(path));
    return join(this.#staging, path);
  }

  /**
   * A file of the last output that stands there as it was written, of the unit of its name.
   * @returns where, and the key of the unit; null: there is none
   */
  lastFile(name: string): { path: string; key: string } | null {
    const key = this.#last?.units.keyOf(name);
    if (!this.#last || key === undefined || this.#last.changed.changed.has(name)) return null;
    return { path: join(this.#last.folder, name), key };
  }

  /**
   * What of a file, of the unit of its name, stands in the last output under the same path, in order: all of one that is
   * kept, of one that is made what its maker said.
   */
  sameAsLast(path: string): readonly Stretch[] {
    const made = this.#made.get(path)?.files.find((file) => file.path === path);
    if (made) return made.copied ?? [];
    const kept = this.filesOf(path).find((file) => file.path === path);
    return kept ? [{ at: 0, from: 0, bytes: kept.size }] : [];
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(join(this.#staging, folder), { recursive: true });
    this.#folders.add(folder);
  }

  /** Content can name files: none of its names may lead out of the output folder, or to another's file. */
  #own(path: string, id: string): void {
    if (!isOutputPath(path)) throw new Error(`not a path of the output: ${path}`);
    const owner = this.#owners.get(path);
    if (owner !== undefined && owner !== id) throw new OutputConflictError(path, owner, id);
    this.#owners.set(path, id);
  }
}

/** The files of a unit as they stand in a folder, if none of them has changed, and its ledger is a ledger. */
function intactFiles(folder: string, units: LedgerUnits, id: string): OutputFile[] | null {
  try {
    const files = units.filesOf(id).map((file) => intactFile(folder, file));
    return files.includes(null) ? null : (files as OutputFile[]);
  } catch (error) {
    if (!(error instanceof DamagedLedgerError)) throw error;
    noteDamage(beside(folder, "ledger"));
    return null;
  }
}
