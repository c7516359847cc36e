import { createHash, hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FileStamp, fileStamp, isSettled } from "./file-stamp.ts";
import type { Folder } from "./folder.ts";

/** A content folder as it stood when it was looked at. */
export interface ContentSnapshot {
  /** A hash over names, sizes and times of all files: while it is the same, nothing has changed. */
  fingerprint: string;
  /** When it was looked at, milliseconds since 1970. */
  takenAt: number;
  stamps: Map<string, FileStamp>;
  /** SHA-256 of each file that was changed so lately that its times do not tell. */
  unsettled: Map<string, string>;
}

/** Looks at all files of a content folder; null when it cannot be listed or read whole. */
export function snapshotContent({ root, files, diagnostics }: Folder): ContentSnapshot | null {
  if (diagnostics.length > 0) return null;
  const takenAt = Date.now();
  const stamps = new Map<string, FileStamp>();
  const times = createHash("sha256");
  const unsettled = new Map<string, string>();
  for (const file of files) {
    const stamp = fileStamp(root, file);
    if (!stamp) return null;
    stamps.set(file, stamp);
    if (!isSettled(stamp, takenAt)) {
      try {
        unsettled.set(file, hash("sha256", readFileSync(join(root, file))));
      } catch {
        return null;
      }
    }
    times.update(`${file}\0${stamp.size} ${stamp.mtimeMs} ${stamp.ctimeMs}\0`);
  }
  return { fingerprint: times.digest("hex"), takenAt, stamps, unsettled };
}

/**
 * The fingerprint of what was read since a folder was looked at.
 * @returns null when something may have changed in between, or may change yet and keep its times
 */
export function steadyFingerprint(before: ContentSnapshot | null, folder: Folder): string | null {
  const after = snapshotContent(folder);
  if (!before || before.fingerprint !== after?.fingerprint || after.unsettled.size > 0) return null;
  const isSame = ([file, sha256]: [string, string]) =>
    hash("sha256", readFileSync(join(folder.root, file))) === sha256;
  return [...before.unsettled].every(isSame) ? before.fingerprint : null;
}
