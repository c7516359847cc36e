import { existsSync, lstatSync, realpathSync } from "node:fs";
import { copyFile, link, mkdir, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { systemDisk } from "../disk/disk.ts";
import { assertUnchanged, besidesOurs } from "../folder/foreign.ts";
import { OutputChangedError, OutputFolderError } from "../folder/output-errors.ts";
import { isWithin } from "../folder/same-place.ts";
import { straysIn } from "../folder/strays.ts";
import { ledgerMark } from "../ledger/ledger.ts";
import type { OutputFile } from "../ledger/ledger-files.ts";
import { beside, freeName } from "../ledger/output-names.ts";
import { whileLocked } from "../lock/lock.ts";
import { canBePatched, type Patch, patchFolder } from "./patch.ts";
import { PublishError } from "./publish-error.ts";
import { clear, clearStaged, installLedger, type PublishWays, recover } from "./recover.ts";
import { swapFolders } from "./swap.ts";

/** A folder that becomes the output, or what is new in it, at the end or never. */
export interface Staging {
  /** Where to write. */
  folder: string;
  /** The output folder, as the system knows it. */
  target: string;
  /** When it was opened, milliseconds by the clock of the file system. */
  openedAt: number;
  /**
   * Makes the staged files, and those of the last output that are to stay, the output.
   * @throws {OutputChangedError} when another build has changed the output since this one was opened
   * @throws {OutputFolderError} when files of somebody else would be lost; the output is as it was
   * @throws {PublishError} when the file system refuses it; the error says what the output is now
   * @throws the signal's reason, as long as nothing is published
   */
  publish(change: OutputChange, record: Recording): Promise<void>;
  /** Removes the staged files, unless they are being published; the last output stays as it was. */
  discard(): Promise<void>;
}

/**
 * Writes the ledger of the new output.
 * @param path where to
 * @param cleanAt since when nobody else can have put files there unseen, milliseconds by the clock of the file system
 */
type Recording = (path: string, cleanAt: number) => void;

/** What becomes of the files of an output; paths are below its folder, with `/`. */
export interface OutputChange {
  /** Of the last output, to stay as they are, and how many that are. */
  kept: Iterable<string>;
  keptCount: number;
  /** In the staging folder. */
  written: readonly string[];
  /** Of the last output, to go. */
  removed: readonly OutputFile[];
}

/** A file every whole output has: a folder with neither it nor a ledger was not made by Gongkai and is not replaced. */
const mark = join("data", "documents.jsonl");

/**
 * Opens a staging folder beside `out`, on the same file system, so that publishing is a rename. What a killed
 * build left behind is cleared first, and what it had begun to publish is finished.
 * @throws {OutputFolderError} when `out` holds something else, is no folder, is mounted, or overlaps the content folder
 * @throws {PublishError} when the file system refuses to finish what was begun
 * @throws the signal's reason
 */
export async function openStaging(
  out: string,
  content: string,
  ways: PublishWays,
): Promise<Staging> {
  const { disk = systemDisk, notify = () => {}, turnOf, signal } = ways;
  const target = outputFolder(out);
  if (isWithin(target, content)) throw new OutputFolderError("inside-content", target);
  if (isWithin(content, target)) throw new OutputFolderError("contains-content", target);
  if (isMountPoint(target)) throw new OutputFolderError("mount-point", target);
  await makeParent(target);
  const lock = beside(target, "lock");
  const onWait = () => notify({ kind: "waiting", path: target });
  const openedAt = await whileLocked(
    lock,
    async () => {
      await recover(target, ways);
      return madeAt(lock);
    },
    onWait,
    undefined,
    signal,
  ).catch((error) => {
    const isRefused = !(error instanceof PublishError) && isForbidden(error);
    throw isRefused ? new OutputFolderError("not-writable", target) : error;
  });
  const opened = await ledgerMark(target);
  const isOurs = opened !== "" || existsSync(join(target, mark));
  if (existsSync(target) && !isOurs) {
    const { foreign } = straysIn(target, new Set(), 0);
    if (foreign.length > 0) throw new OutputFolderError("foreign", target, foreign);
  }
  const folder = await freshFolder(target);
  let hasBegun = false;

  /** Few things are new: they are put into the output as it stands. */
  async function patch(change: OutputChange, record: Recording): Promise<void> {
    assertUnchanged(target, change.removed);
    const journal = beside(target, "patch", process.pid);
    record(journal, openedAt);
    hasBegun = true;
    await patchFolder(disk, target, patchOf(change), turnOf);
    await installLedger(disk, target, journal);
    hasBegun = false;
  }

  function patchOf({ written, removed }: OutputChange): Patch {
    return { from: folder, put: written, remove: removed.map(({ path }) => path) };
  }

  /** Much is new: the whole output is put together and takes the place of the last. */
  async function swap({ kept, written }: OutputChange, record: Recording): Promise<void> {
    const now = await madeAt(lock);
    const keptPaths = [...kept];
    const { doubtful, ofSystem } = besidesOurs(target, new Set([...keptPaths, ...written]));
    for (const path of [...keptPaths, ...ofSystem]) {
      signal?.throwIfAborted();
      const [from, to] = [join(target, path), join(folder, path)];
      await mkdir(dirname(to), { recursive: true });
      await linkOrCopy(from, to);
    }
    const journal = beside(target, "swap", process.pid);
    const previous = freeName(
      disk,
      doubtful.length > 0 ? `${target}.old` : beside(target, "previous", process.pid),
    );
    record(journal, now);
    hasBegun = true;
    await swapFolders(disk, { target, staging: folder, previous }).catch((error) => {
      if (error instanceof PublishError && error.state.name === "unchanged") {
        hasBegun = false;
        clear(journal, { disk, notify });
      }
      throw error;
    });
    await installLedger(disk, target, journal);
    hasBegun = false;
    if (doubtful.length > 0) notify({ kind: "set-aside", path: previous, files: doubtful });
    else clear(previous, { disk, notify });
  }

  return {
    folder,
    target,
    openedAt,
    publish: (change, record) =>
      whileLocked(
        lock,
        async () => {
          if ((await ledgerMark(target)) !== opened) throw new OutputChangedError(target);
          signal?.throwIfAborted();
          const isSmall = change.keptCount > change.written.length;
          const way = isSmall && canBePatched(disk, target, patchOf(change)) ? patch : swap;
          await way(change, record);
          clear(folder, { disk, notify });
        },
        onWait,
        undefined,
        signal,
      ),
    async discard() {
      if (!hasBegun) clear(folder, { disk, notify });
    },
  };
}

/**
 * The output folder, as the system knows it.
 * @throws {OutputFolderError} when something else stands there
 */
function outputFolder(out: string): string {
  const found = systemDisk.stat(out);
  if (!found) return resolve(out);
  if (!existsSync(out)) throw new OutputFolderError("dangling-link", resolve(out));
  const target = realpathSync(out);
  if (!lstatSync(target).isDirectory()) throw new OutputFolderError("no-folder", target);
  return target;
}

/** Whether a folder is the uppermost of its file system: what stands beside it cannot be renamed into it. */
function isMountPoint(target: string): boolean {
  const above = dirname(target);
  if (above === target) return true;
  const own = systemDisk.stat(target)?.dev;
  return own !== undefined && own !== systemDisk.stat(above)?.dev;
}

/** @throws {OutputFolderError} */
async function makeParent(target: string): Promise<void> {
  const folder = dirname(target);
  await mkdir(folder, { recursive: true }).catch((error) => {
    if (isForbidden(error)) throw new OutputFolderError("not-writable", folder);
    if (!["ENOTDIR", "EEXIST"].includes(error.code)) throw error;
    throw new OutputFolderError("no-folder", folder);
  });
}

function isForbidden({ code }: NodeJS.ErrnoException): boolean {
  return code === "EACCES" || code === "EPERM" || code === "EROFS";
}

/** When a file was made just now, by the clock of its file system. */
async function madeAt(path: string): Promise<number> {
  return (await stat(path)).ctimeMs;
}

/** Not every file system has links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** A folder of this process beside `target` for what is thrown away again; those of dead processes are cleared. */
export async function openScratch(target: string): Promise<string> {
  await mkdir(dirname(target), { recursive: true });
  clearStaged(target, systemDisk, () => {});
  return freshFolder(target);
}

async function freshFolder(target: string): Promise<string> {
  const folder = beside(target, "staging", process.pid);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  return folder;
}
