import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { removeTree } from "../../state/remove-tree.ts";
import { journalPlace } from "./journal.ts";

/** Parts of the folder beside a mirror in which everything is made ready. */
export function stagingParts(staging: string) {
  return {
    /** Files as they are to stand in the mirror, whole. */
    files: join(staging, "files"),
    /** Files that are on their way. */
    parts: join(staging, "parts"),
    /** What the host says of the state that it offers. */
    statement: join(staging, "statement"),
  };
}

/**
 * Removes what stands in the place of the folders in which everything is made ready and is none: whoever can write beside a
 * mirror could put a link there, and what lies behind it would be cleared, or published.
 */
export function dropStrange(staging: string): void {
  for (const folder of [staging, ...Object.values(stagingParts(staging))]) {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) removeTree(folder);
  }
  const journal = journalPlace(staging);
  if (lstatSync(journal, { throwIfNoEntry: false })?.isFile() === false) removeTree(journal);
}

/** Removes what the next sync does not need: files that were fetched stay, since they need not be fetched again. */
export function tidy(staging: string): void {
  const { files, parts, statement } = stagingParts(staging);
  removeTree(parts);
  removeTree(statement);
  // What has begun to be published is to be finished.
  if (existsSync(journalPlace(staging))) return;
  if (existsSync(files) && readdirSync(files).length > 0) return;
  removeTree(staging);
}
