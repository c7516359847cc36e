import { existsSync, realpathSync } from "node:fs";
import { copyFile, link, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { ledgerMark } from "./ledger.ts";
import { whileLocked } from "./lock.ts";
import { carryOut, patchFolder } from "./patch.ts";
import { isAlive } from "./process-alive.ts";

/** A folder that becomes the output, or what is new in it, at the end or never. */
export interface Staging {
  /** Where to write. */
  folder: string;
  /** The output folder, as the system knows it. */
  target: string;
  /**
   * Makes the staged files, and those of the last output that are to stay, the output.
   * @param record writes the ledger of the new output
   * @throws {OutputChangedError} when another build has changed the output since this one was opened
   */
  publish(change: OutputChange, record: Recording): Promise<void>;
  /** Removes the staged files; the last output stays as it was. */
  discard(): Promise<void>;
}

/** @param cleanAt since when nobody else can have put files there unseen, milliseconds by the clock of the file system */
type Recording = (cleanAt: number) => void;

/** What becomes of the files of an output; paths are below its folder, with `/`. */
export interface OutputChange {
  /** Of the last output, to stay as they are, and how many that are. */
  kept: Iterable<string>;
  keptCount: number;
  /** In the staging folder. */
  written: readonly string[];
  /** Of the last output, to go. */
  removed: readonly string[];
}

/** The output folder cannot be used; `reason` says why. */
export class OutputFolderError extends Error {
  readonly reason: "foreign" | "inside-content" | "contains-content";
  readonly folder: string;
  constructor(reason: OutputFolderError["reason"], folder: string) {
    super(`${reason}: ${folder}`);
    this.reason = reason;
    this.folder = folder;
  }
}

/** Another build has published into the same folder: what this one wanted to keep may be gone. */
export class OutputChangedError extends Error {
  override name = "OutputChangedError";
}

/** A file every whole output has: a folder with neither it nor a ledger was not made by Gongkai and is not replaced. */
const mark = join("data", "documents.jsonl");

/**
 * Opens a staging folder beside `out`, on the same file system, so that publishing is a rename. What a killed
 * build left behind is cleared first, and an output that was being replaced when it died is put back.
 * @throws {OutputFolderError} when `out` holds something else, or overlaps the content folder
 */
export async function openStaging(out: string, content: string): Promise<Staging> {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const source = existsSync(content) ? realpathSync(content) : resolve(content);
  if (contains(source, target)) throw new OutputFolderError("inside-content", target);
  if (contains(target, source)) throw new OutputFolderError("contains-content", target);
  const lock = sibling(target, "lock");
  await mkdir(dirname(target), { recursive: true });
  const openedAt = await whileLocked(lock, async () => {
    await recover(target);
    return madeAt(lock);
  });
  const opened = await ledgerMark(target);
  const isOurs = opened !== "" || existsSync(join(target, mark));
  if (existsSync(target) && !isOurs && (await readdir(target)).length > 0) {
    throw new OutputFolderError("foreign", target);
  }
  const folder = await freshFolder(target);
  return {
    folder,
    target,
    publish: (change, record) =>
      whileLocked(lock, async () => {
        if ((await ledgerMark(target)) !== opened) throw new OutputChangedError(target);
        if (change.keptCount > change.written.length) {
          patch(target, folder, change);
          record(openedAt);
        } else {
          const now = await madeAt(lock);
          await replace(target, folder, change.kept);
          record(now);
        }
      }),
    async discard() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** When a file was made just now, by the clock of its file system. */
async function madeAt(path: string): Promise<number> {
  return (await stat(path)).ctimeMs;
}

/** Few things are new: they are put into the output as it stands. */
function patch(target: string, folder: string, { written, removed }: OutputChange): void {
  const journal = sibling(target, "journal", process.pid);
  patchFolder(target, { from: folder, put: written, remove: removed }, journal);
}

/** Much is new: the whole output is put together and takes the place of the last. */
async function replace(target: string, folder: string, kept: Iterable<string>): Promise<void> {
  for (const path of kept) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await linkOrCopy(join(target, path), join(folder, path));
  }
  const previous = sibling(target, "previous", process.pid);
  if (existsSync(target)) await rename(target, previous);
  await rename(folder, target);
  await rm(previous, { recursive: true, force: true });
}

/** Not every file system has links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** A folder of this process beside `target` for what is thrown away again; those of dead processes are cleared. */
export async function openScratch(target: string): Promise<string> {
  await mkdir(dirname(target), { recursive: true });
  await recover(target);
  return freshFolder(target);
}

async function freshFolder(target: string): Promise<string> {
  const folder = sibling(target, "staging", process.pid);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  return folder;
}

/** Clears what dead builds left beside `target`; folders of builds that still run are left alone. */
async function recover(target: string): Promise<void> {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  // In this order: a journal needs the files of its staging folder.
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(prefix)).sort()) {
    const [, kind, pid] =
      /^(journal|previous|staging)-(\d+)$/.exec(name.slice(prefix.length)) ?? [];
    if (!kind || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    const left = join(parent, name);
    if (kind === "journal") carryOut(target, left);
    else if (kind === "previous" && !existsSync(target)) await rename(left, target);
    else await rm(left, { recursive: true, force: true });
  }
}

function sibling(target: string, ...kind: [string, number?]): string {
  return join(dirname(target), `.${basename(target)}.${kind.join("-")}`);
}

function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
