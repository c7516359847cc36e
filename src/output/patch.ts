import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { writeWhole } from "../cache/write-whole.ts";

/** A change of an output folder, file by file. */
export interface Patch {
  /** Folder that holds the new files. */
  from: string;
  /** Paths to put in place, and paths to remove; below the folder, with `/`. */
  put: readonly string[];
  remove: readonly string[];
}

/**
 * Changes an output folder. The journal is written first: whoever finds one carries it out to its end, so a
 * build that is killed leaves the last output, or the new one as soon as the next build begins.
 */
export function patchFolder(target: string, patch: Patch, journal: string): void {
  writeWhole(journal, JSON.stringify(patch));
  carryOut(target, journal);
}

/** Carries out a journal, from wherever it was left. */
export function carryOut(target: string, journal: string): void {
  const patch: Patch = JSON.parse(readFileSync(journal, "utf8"));
  const { inTheWay, others } = sortRemovals(patch);
  for (const path of inTheWay) removeFile(target, path);
  const folders = new Set(patch.put.map((path) => posix.dirname(path)));
  for (const folder of folders) mkdirSync(join(target, folder), { recursive: true });
  for (const path of patch.put) {
    const file = join(patch.from, path);
    if (existsSync(file)) renameSync(file, join(target, path));
  }
  for (const path of others) removeFile(target, path);
  rmSync(journal);
  rmSync(patch.from, { recursive: true, force: true });
}

/** A file where a folder is to be, or below a folder where a file is to be, goes first; all else goes last. */
function sortRemovals({ put, remove }: Patch): { inTheWay: string[]; others: string[] } {
  const files = new Set(put);
  const folders = new Set(put.flatMap(foldersAbove));
  const isInTheWay = (path: string) =>
    folders.has(path) || foldersAbove(path).some((folder) => files.has(folder));
  return {
    inTheWay: remove.filter(isInTheWay),
    others: remove.filter((path) => !isInTheWay(path)),
  };
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
    folders.push(path.slice(0, at));
  }
  return folders;
}

/** Removes a file, and the folders that are empty without it. */
function removeFile(target: string, path: string): void {
  rmSync(join(target, path), { force: true });
  try {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      rmdirSync(join(target, folder));
    }
  } catch {
    // Something else is left in the folder.
  }
}
