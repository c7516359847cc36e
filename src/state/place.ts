import { lstatSync, mkdirSync } from "node:fs";
import { noteDamage } from "./damaged-cache.ts";
import { removeTree } from "./remove-tree.ts";

/**
 * Makes a folder of a cache, if it is missing. A link or a file in its place goes: through a link, what is written
 * and removed there would be written and removed elsewhere.
 * @throws what the system throws
 */
export function makeFolder(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) removeOdd(path);
  mkdirSync(path, { recursive: true });
}

/** Whether a path is a folder itself, and no link to one. */
export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Removes what keeps a file of a cache from being written: a folder in its place, or a link. */
export function makeWay(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) removeOdd(path);
}

function removeOdd(path: string): void {
  noteDamage(path);
  removeTree(path);
}
