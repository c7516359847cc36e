import { lstatSync, readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";

/**
 * Removes a file, or a folder with all that is in it; links are removed, not followed. Nothing is done where nothing
 * stands. Not by `rmSync`: on Windows Node 24 dies of it, without a word, when another program holds a file of the tree.
 * @throws what the system says of what cannot be removed
 */
export function removeTree(path: string): void {
  const found = statOf(path);
  if (!found) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(path)) removeTree(join(path, name));
    rmdirSync(path);
  } else unlinkSync(path);
}

/** Below a file there is nothing either. */
function statOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw error;
  }
}
