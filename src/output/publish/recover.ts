import { existsSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Disk, insist, systemDisk } from "../disk/disk.ts";
import { filesBelow, intactFile, isChanged } from "../folder/output-files.ts";
import { filesOfLedger } from "../ledger/ledger.ts";
import type { OutputFile } from "../ledger/ledger-files.ts";
import { beside, freeName, type Leftover, leftovers } from "../ledger/output-names.ts";
import { whileLocked } from "../lock/lock.ts";
import { isAlive } from "../lock/process-alive.ts";
import type { Notify } from "./notice.ts";
import { canBePatched, patchFolder, type TurnOf } from "./patch.ts";
import { PublishError } from "./publish-error.ts";

/** How publishing goes about. */
export interface PublishWays {
  /** When a path has its turn. */
  turnOf: TurnOf;
  notify?: Notify;
  disk?: Disk;
  /** Gives up before anything is published: what has begun to be published is finished. */
  signal?: AbortSignal;
}

/** Milliseconds: no build takes longer, so that whoever has the number of its process now is another. */
const longestBuild = 86_400_000;

/**
 * Finishes what a build that was broken off has begun to publish, if there is such a thing beside an output folder.
 * @throws {PublishError} when the file system still refuses it
 */
export async function finishPublishing(out: string, ways: PublishWays): Promise<void> {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const { disk = systemDisk, notify = () => {} } = ways;
  if (!disk.stat(dirname(target))?.isDirectory()) return;
  const hasBegun = leftovers(disk, target).some(({ thing }) => /patch|swap|previous/.test(thing));
  if (!hasBegun) return;
  const onWait = () => notify({ kind: "waiting", path: target });
  await whileLocked(beside(target, "lock"), () => recover(target, ways), onWait);
}

/**
 * Finishes what dead builds have begun to publish into a folder, and clears what they left beside it; what belongs to
 * builds that still run is left alone. To be called under the lock: whoever has begun to publish is dead, then.
 * @throws {PublishError}
 */
export async function recover(target: string, ways: PublishWays): Promise<void> {
  const { disk = systemDisk, notify = () => {} } = ways;
  dropWhatIsNoLedger(target, { disk, notify });
  const found = leftovers(disk, target);
  const each = (thing: Leftover["thing"]) => found.filter((leftover) => leftover.thing === thing);
  // In this order: what has begun needs its staging folder.
  for (const { path, process } of each("patch")) await finishPatch(target, path, process, ways);
  for (const { path, process } of each("swap")) await finishSwap(target, path, process, ways);
  for (const { path } of each("journal")) giveUp(target, path, { disk, notify });
  for (const { path } of each("previous")) {
    // A link would make another folder the output.
    if (disk.stat(target) || !disk.stat(path)?.isDirectory()) clear(path, { disk, notify });
    else await putBack(disk, path, target);
  }
  for (const { path } of each("writing")) clear(path, { disk, notify });
  const isDoubtful = each("previous").length + each("writing").length > 0;
  if (isDoubtful && !fitsItsLedger(target)) doubt(disk, target);
  clearStaged(target, disk, notify);
}

/** A folder, a pipe or the like in the place of the ledger is put away; a pipe would be read from for ever. */
function dropWhatIsNoLedger(target: string, { disk, notify }: Told): void {
  const ledger = beside(target, "ledger");
  const found = disk.stat(ledger);
  if (!found || found.isFile()) return;
  setAside(disk, ledger);
  notify({ kind: "damaged-ledger", path: ledger });
}

/** Clears the staging folders of builds that do not run any more. */
export function clearStaged(target: string, disk: Disk, notify: Notify): void {
  for (const { thing, path, process } of leftovers(disk, target)) {
    const isStaging = thing === "staging";
    if (isStaging && !belongsToOther(disk, path, process)) clear(path, { disk, notify });
  }
}

/** What is to be put and removed follows from the two ledgers, the last one and the next. */
async function finishPatch(
  target: string,
  journal: string,
  process: number,
  { turnOf, notify = () => {}, disk = systemDisk }: PublishWays,
): Promise<void> {
  const next = filesOfLedger(journal);
  const staging = beside(target, "staging", process);
  if (!next || !disk.stat(target)?.isDirectory()) return giveUp(target, journal, { disk, notify });
  // What a link in the staging folder leads to is somebody else's.
  const staged = disk.stat(staging)?.isDirectory() ? filesBelow(staging) : [];
  const put = staged.filter((path) => next.has(path));
  const last = filesOfLedger(beside(target, "ledger")) ?? new Map<string, OutputFile>();
  const leaving = [...last.values()].filter(({ path }) => !next.has(path));
  const remove = leaving.filter((file) => !isChanged(target, file)).map(({ path }) => path);
  const patch = { from: staging, put, remove };
  if (!canBePatched(disk, target, patch)) return giveUp(target, journal, { disk, notify });
  await patchFolder(disk, target, patch, turnOf);
  await installLedger(disk, target, journal);
  clear(staging, { disk, notify });
  notify({ kind: "finished", path: target });
}

/** A swap that has not begun is forgotten: who knows what has been put into the last output since. */
async function finishSwap(
  target: string,
  journal: string,
  process: number,
  { notify = () => {}, disk = systemDisk }: PublishWays,
): Promise<void> {
  if (!filesOfLedger(journal)) return giveUp(target, journal, { disk, notify });
  const staging = beside(target, "staging", process);
  const isStaged = disk.stat(staging)?.isDirectory() ?? false;
  const stands = disk.stat(target) !== undefined;
  if (isStaged === stands) {
    for (const path of [journal, staging]) clear(path, { disk, notify });
    return;
  }
  if (isStaged) await putBack(disk, staging, target);
  await installLedger(disk, target, journal);
  notify({ kind: "finished", path: target });
}

/** @throws {PublishError} */
async function putBack(disk: Disk, folder: string, target: string): Promise<void> {
  await insist(disk, () => disk.rename(folder, target)).catch((cause) => {
    throw new PublishError(folder, cause, { name: "away", previous: folder });
  });
}

/**
 * Makes the ledger of the next output that of the output: from here on, it is published.
 * @throws {PublishError}
 */
export async function installLedger(disk: Disk, target: string, next: string): Promise<void> {
  disk.removeTree(beside(target, "doubted"));
  const ledger = beside(target, "ledger");
  await insist(disk, () => disk.rename(next, ledger)).catch((cause) => {
    throw new PublishError(ledger, cause, { name: "partly", done: 1, of: 1 });
  });
}

/**
 * Puts away what a dead build has written down and nobody can read, or do: it may have half published, so that of what the
 * ledger says only the names are believed.
 */
function giveUp(target: string, journal: string, { disk, notify }: Told): void {
  const path = setAside(disk, journal);
  doubt(disk, target);
  notify({ kind: "damaged-journal", path });
}

/** From here on, of what the ledger says only the names are believed. */
function doubt(disk: Disk, target: string): void {
  const ledger = beside(target, "ledger");
  if (!disk.stat(ledger)) return;
  disk.removeTree(beside(target, "doubted"));
  disk.rename(ledger, beside(target, "doubted"));
}

/**
 * Whether an output stands as its ledger says; also where there is none to say it. Earlier versions of the program
 * wrote the ledger when all else was done: killed before that, they have left the ledger of the output before.
 */
function fitsItsLedger(target: string): boolean {
  const files = filesOfLedger(beside(target, "ledger"))?.values() ?? [];
  return [...files].every((file) => intactFile(target, file));
}

/** Renames a thing so that nobody takes it for what it was. @returns its name now */
function setAside(disk: Disk, path: string): string {
  const away = freeName(disk, `${path}.damaged`);
  disk.rename(path, away);
  return away;
}

interface Told {
  disk: Disk;
  notify: Notify;
}

/** Removes a thing that is of no use any more; where that is refused, the next build tries again. */
export function clear(path: string, { disk, notify }: Told): void {
  try {
    disk.removeTree(path);
  } catch {
    notify({ kind: "left-over", path });
  }
}

/** Whether a running build may be filling a staging folder. */
function belongsToOther(disk: Disk, folder: string, process_: number): boolean {
  if (process_ === process.pid || !isAlive(process_)) return false;
  const age = Date.now() - (disk.stat(folder)?.mtimeMs ?? 0);
  return age < longestBuild;
}
