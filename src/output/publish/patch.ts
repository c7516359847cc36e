import { join, posix } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Disk, insist } from "../disk/disk.ts";
import { foldedName, isListed, respell } from "../disk/letter-case.ts";
import { PublishError } from "./publish-error.ts";

/** A change of an output folder, file by file; paths are below the folder, with `/`. */
export interface Patch {
  /** Folder that holds the new files. */
  from: string;
  /** To put in place; what is in place already is passed over. */
  put: readonly string[];
  /** To remove, when all is in place. */
  remove: readonly string[];
}

/** When a path has its turn among those to be put: the least first. */
export type TurnOf = (path: string) => number;

/** Steps until others in this process get their turn: a lock has to be seen to be held. */
const stepsAtOnce = 500;

/**
 * Whether a patch can be done at all: where a file is to stand in the place of a folder, or below a file, there is no
 * order in which every link leads somewhere, and where a link stands, it would lead out of the folder.
 */
export function canBePatched(
  disk: Disk,
  target: string,
  { put, remove }: Pick<Patch, "put" | "remove">,
): boolean {
  const isFree = (
    path: string,
    isKind: (stats: { isFile(): boolean; isDirectory(): boolean }) => boolean,
  ) => {
    const found = disk.stat(join(target, path));
    return !found || isKind(found);
  };
  return (
    put.every((path) => isFree(path, (found) => found.isFile())) &&
    [...foldersOf([...put, ...remove])].every((folder) =>
      isFree(folder, (found) => found.isDirectory()),
    )
  );
}

/**
 * Changes an output folder so that at every moment all links of the pages in it lead somewhere, and what a reader
 * loads next is there: what is new comes first, for nothing leads to it yet; then what changes, each in its turn; then
 * what nothing leads to any more goes, in the reverse of the turns. To be called again when it was broken off.
 * @throws {PublishError}
 */
export async function patchFolder(
  disk: Disk,
  target: string,
  { from, put, remove }: Patch,
  turnOf: TurnOf,
): Promise<void> {
  const staged = put.filter((path) => disk.stat(join(from, path))?.isFile());
  const twins = twinsOf(staged, put, remove);
  let done = put.length - staged.length;
  const step = async (path: string, attempt: () => void) => {
    await insist(disk, attempt).catch((cause) => {
      const of = put.length + remove.length;
      throw new PublishError(join(target, path), cause, { name: "partly", done, of });
    });
    if (++done % stepsAtOnce === 0) await setImmediate();
  };
  assertNoLinks(disk, target, [...staged, ...remove]);
  const folders = new Set<string>();
  for (const path of inTurn(disk, target, staged, turnOf)) {
    await step(path, () => {
      const folder = posix.dirname(path);
      const former = twins.get(path);
      if (former !== undefined && isOtherSpelling(disk, target, path)) {
        respell(disk, target, former, path);
        // Some file systems leave a name as it is; the new file stands in staging, so that this can be broken off.
        if (isOtherSpelling(disk, target, path)) removeFile(disk, target, former);
      }
      if (!folders.has(folder)) disk.makeFolder(join(target, folder));
      folders.add(folder);
      disk.rename(join(from, path), join(target, path));
    });
  }
  const successors = new Map([...twins].map(([path, former]) => [former, path]));
  const last = (a: string, b: string) => turnOf(b) - turnOf(a);
  for (const path of remove.toSorted(last)) {
    await step(path, () => {
      const successor = successors.get(path);
      // What stands there may be its successor, whichever of the two names it has now.
      const isOther =
        successor !== undefined &&
        !(isListed(disk, target, path) && isListed(disk, target, successor));
      if (!isOther) removeFile(disk, target, path);
      removeEmptyFolders(disk, target, path);
    });
  }
}

/** New ones first, and then by their turns; otherwise in the order they come. */
function inTurn(disk: Disk, target: string, paths: readonly string[], turnOf: TurnOf): string[] {
  const [fresh, changed] = [[] as string[], [] as string[]];
  for (const path of paths) (disk.stat(join(target, path)) ? changed : fresh).push(path);
  const byTurn = (a: string, b: string) => turnOf(a) - turnOf(b);
  return [...fresh.sort(byTurn), ...changed.sort(byTurn)];
}

/** For paths to be put, the path to be removed that some file system takes for the same. */
function twinsOf(
  staged: readonly string[],
  put: readonly string[],
  remove: readonly string[],
): Map<string, string> {
  if (remove.length === 0) return new Map();
  const leaving = new Map(remove.map((path) => [foldedName(path), path]));
  const twins = new Map<string, string>();
  for (const path of staged.length === put.length ? staged : put) {
    const twin = leaving.get(foldedName(path));
    if (twin !== undefined) twins.set(path, twin);
  }
  return twins;
}

/** Whether something stands there under a name that is spelled otherwise. */
function isOtherSpelling(disk: Disk, target: string, path: string): boolean {
  return disk.stat(join(target, path)) !== undefined && !isListed(disk, target, path);
}

/** @throws {PublishError} when a folder is a link: what lies behind it is not the output's */
function assertNoLinks(disk: Disk, target: string, paths: readonly string[]): void {
  for (const folder of foldersOf(paths)) {
    const path = join(target, folder);
    const found = disk.stat(path);
    if (!found || found.isDirectory()) continue;
    const cause = Object.assign(new Error(`not a folder: ${path}`), { code: "ENOTDIR" });
    throw new PublishError(path, cause, { name: "partly", done: 0, of: paths.length });
  }
}

function foldersOf(paths: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

function removeFile(disk: Disk, target: string, path: string): void {
  if (disk.stat(join(target, path))?.isFile()) disk.removeFile(join(target, path));
}

/** Removes the folders that are empty without a file, as far as they are there. */
function removeEmptyFolders(disk: Disk, target: string, path: string): void {
  for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) {
    try {
      disk.removeFolder(join(target, folder));
    } catch (error) {
      // Something else is left in the folder, or somebody stands in it.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") return;
    }
  }
}
