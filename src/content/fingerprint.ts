import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { fileStamp, isSettled } from "./file-stamp.ts";
import { listFolder } from "./folder.ts";

/**
 * A hash over names, sizes and times of all files of a content folder: while it is the same, nothing has changed.
 * @returns null when that cannot be told: a file was changed just now, or the folder cannot be listed whole
 */
export async function contentFingerprint(dir: string): Promise<string | null> {
  const now = Date.now();
  const { root, files, diagnostics } = await listFolder(resolve(dir));
  if (diagnostics.length > 0) return null;
  const hash = createHash("sha256");
  for (const file of files) {
    const stamp = fileStamp(root, file);
    if (!stamp || !isSettled(stamp, now)) return null;
    hash.update(`${file}\0${stamp.size} ${stamp.mtimeMs} ${stamp.ctimeMs}\0`);
  }
  return hash.digest("hex");
}
