import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { addGone, type GoneAddress, goneBy } from "./gone-address.ts";
import { type Change, documentOf, readChanges } from "./read-changes.ts";
import { readVersions } from "./read-versions.ts";
import { glanceAt } from "./version-facts.ts";

/** Bytes of a file that are looked at. */
const headBytes = 65_536;

/** How a folder differs from a commit. */
export interface WorkTree {
  /** Addresses that documents of the commit had and their files have no longer. */
  gone: Map<string, GoneAddress>;
  /** Paths that have changed, old and new ones; files that git does not know yet are not among them. */
  changed: Set<string>;
}

/**
 * Compares a folder as it stands with a commit.
 * @param commit id, or `HEAD`
 * @throws {GitError}
 */
export async function readWorkTree(root: string, commit: string): Promise<WorkTree> {
  const changes = new Map<string, Change[]>();
  const changed = new Set<string>();
  for await (const change of readChanges(root, ["diff", commit])) {
    changed.add(change.was).add(change.file);
    if (!documentOf(change.was) || /^0+$/.test(change.oldId)) continue;
    changes.set(change.oldId, [...(changes.get(change.oldId) ?? []), change]);
  }
  const gone = new Map<string, GoneAddress>();
  for await (const [id, before] of readVersions(root, [...changes.keys()])) {
    for (const { was, file } of changes.get(id) ?? []) {
      const after = documentOf(file) ? headOf(join(root, file)) : null;
      if (after !== null && glanceAt(after).decisive === glanceAt(before).decisive) continue;
      addGone(gone, goneBy({ before, after, was, file, on: null, commit: null }));
    }
  }
  return { gone, changed };
}

/** Null where there is no such file. */
function headOf(path: string): string | null {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(headBytes);
      return bytes.toString("utf8", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
