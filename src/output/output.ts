import { createHash, hash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdirSync,
  openSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, posix } from "node:path";
import type { ChangedFiles } from "./changed-files.ts";
import type { OutputFile, OutputUnit } from "./ledger.ts";
import { describeFile, intactFile } from "./output-files.ts";

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

/** Characters. */
const writtenAtOnce = 1_000_000;

/** An empty step, or one to the folder itself or out of it. */
const leadsAstray = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** Writes the files of one unit; paths are below the output folder, with `/`. */
export interface UnitWriter {
  text(path: string, content: string | Uint8Array): void;
  /** Written piece by piece, for what is too large to be held. */
  pieces(path: string, content: Iterable<string>): void;
  /** @param sha256 of the file, where it is known */
  copy(path: string, from: string, sha256?: string): Promise<void>;
}

/** What the last build has left in the output folder. */
export interface LastOutput {
  /** What its ledger says. */
  units: ReadonlyMap<string, OutputUnit>;
  /** What has changed there since; without it, each file is looked at when it is wanted. */
  changed?: Promise<ChangedFiles> | null;
}

/** An output somewhere else, made by another machine. */
export interface OtherOutput {
  folder: string;
  units: ReadonlyMap<string, OutputUnit>;
}

/**
 * The output of a build, unit by unit: a unit whose key has not changed since the last output, and whose files
 * still stand there as they were written, is kept; one that stands so in another output is copied; all others are
 * made. What is copied or made goes into the staging folder.
 */
export class Output {
  readonly units = new Map<string, OutputUnit>();
  /** Paths that were written, and paths that stay as they are. */
  readonly written: string[] = [];
  readonly kept: string[] = [];
  readonly #staging: string;
  readonly #target: string;
  readonly #last: LastOutput | null;
  readonly #others: readonly OtherOutput[];
  readonly #owners = new Map<string, string>();
  readonly #folders = new Set<string>();

  /**
   * @param staging folder to write into
   * @param target the last output
   * @param others outputs to copy from
   */
  constructor(
    staging: string,
    target: string,
    last: LastOutput | null,
    others: readonly OtherOutput[] = [],
  ) {
    this.#staging = staging;
    this.#target = target;
    this.#last = last;
    this.#others = others;
  }

  /**
   * Keeps a unit, copies it, or makes it.
   * @param id names it, in this output and the next ones
   * @param key hash over everything it is made from
   * @returns whether it was there already
   * @throws {OutputConflictError}
   */
  async unit(
    id: string,
    key: string,
    make: (write: UnitWriter) => void | Promise<void>,
  ): Promise<boolean> {
    const files = await this.#intact(id, key);
    if (files) {
      for (const { path } of files) this.#own(path, id);
      this.kept.push(...files.map(({ path }) => path));
      this.units.set(id, { key, files });
      return true;
    }
    const made: OutputFile[] = [];
    const write = this.#writer(id, made);
    const copied = await this.#copy(id, key, write);
    if (!copied) await make(write);
    this.written.push(...made.map(({ path }) => path));
    this.units.set(id, { key, files: made });
    return copied;
  }

  async #intact(id: string, key: string): Promise<OutputFile[] | null> {
    const { units, changed = null } = this.#last ?? {};
    const unit = units?.get(id);
    if (unit?.key !== key) return null;
    if (!changed) return intactUnit(this.#target, unit, key);
    const { changed: lost, restamped } = await changed;
    if (unit.files.some(({ path }) => lost.has(path))) return null;
    return unit.files.map((file) => restamped.get(file.path) ?? file);
  }

  async #copy(id: string, key: string, write: UnitWriter): Promise<boolean> {
    for (const { folder, units } of this.#others) {
      const files = await intactUnit(folder, units.get(id), key);
      if (!files) continue;
      for (const { path, sha256 } of files) await write.copy(path, join(folder, path), sha256);
      return true;
    }
    return false;
  }

  /** A file whose content is at hand: it is kept when that is what stands there. */
  async file(path: string, content: string | Uint8Array): Promise<boolean> {
    return this.unit(path, hash("sha256", content), (write) => write.text(path, content));
  }

  #writer(id: string, made: OutputFile[]): UnitWriter {
    const place = (path: string) => {
      this.#own(path, id);
      const folder = posix.dirname(path);
      if (!this.#folders.has(folder)) mkdirSync(join(this.#staging, folder), { recursive: true });
      this.#folders.add(folder);
      return join(this.#staging, path);
    };
    const done = (path: string, { size, mtimeMs }: Stats, sha256: string) => {
      made.push({ path, size, mtimeMs, sha256 });
    };
    const writeInto = (path: string, write: (file: number) => void, sha256: () => string) => {
      const file = openSync(place(path), "w");
      try {
        write(file);
        done(path, fstatSync(file), sha256());
      } finally {
        closeSync(file);
      }
    };
    return {
      text(path, content) {
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        writeInto(
          path,
          (file) => writeFileSync(file, bytes),
          () => hash("sha256", bytes),
        );
      },
      pieces(path, content) {
        const whole = createHash("sha256");
        const write = (file: number) => {
          for (const bytes of joined(content)) {
            whole.update(bytes);
            writeFileSync(file, bytes);
          }
        };
        writeInto(path, write, () => whole.digest("hex"));
      },
      copy: async (path, from, sha256) => {
        const to = place(path);
        copyFileSync(from, to);
        if (sha256 === undefined) made.push(await describeFile(this.#staging, path));
        else done(path, statSync(to), sha256);
      },
    };
  }

  /** Content can name files: none of its names may lead out of the output folder, or to another's file. */
  #own(path: string, id: string): void {
    if (leadsAstray.test(path)) throw new Error(`not a path of the output: ${path}`);
    const owner = this.#owners.get(path);
    if (owner !== undefined && owner !== id) throw new OutputConflictError(path, owner, id);
    this.#owners.set(path, id);
  }
}

/** Small pieces put together: each write takes its time. */
function* joined(pieces: Iterable<string>): Generator<Buffer> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < writtenAtOnce) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

/** The files of a unit as they stand in a folder, if its key is this and none of them has changed. */
async function intactUnit(
  folder: string,
  unit: OutputUnit | undefined,
  key: string,
): Promise<OutputFile[] | null> {
  if (unit?.key !== key) return null;
  const files: OutputFile[] = [];
  for (const file of unit.files) {
    const found = await intactFile(folder, file);
    if (!found) return null;
    files.push(found);
  }
  return files;
}
