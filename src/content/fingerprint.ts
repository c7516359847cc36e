import { createHash } from "node:crypto";
import { fileStamp, isSettled } from "./file-stamp.ts";
import type { Folder } from "./folder.ts";

/**
 * A hash over names, sizes and times of all files of a content folder: while it is the same, nothing has changed.
 * @returns null when that cannot be told: a file was changed just now, or the folder cannot be listed whole
 */
export function contentFingerprint({ root, files, diagnostics }: Folder): string | null {
  const now = Date.now();
  if (diagnostics.length > 0) return null;
  const hash = createHash("sha256");
  for (const file of files) {
    const stamp = fileStamp(root, file);
    if (!stamp || !isSettled(stamp, now)) return null;
    hash.update(`${file}\0${stamp.size} ${stamp.mtimeMs} ${stamp.ctimeMs}\0`);
  }
  return hash.digest("hex");
}
