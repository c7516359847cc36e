import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file under a temporary name beside its place, then renames it: a reader sees all of it or nothing. At
 * once: waiting for other threads takes longer than writing, the more so when they have much to do.
 * @param content whole, or piece by piece
 * @throws what the system throws; what stood there stays, and nothing is left beside it
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
): void {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    write(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function write(path: string, content: string | Uint8Array | Iterable<Uint8Array>): void {
  const file = openInFolder(path);
  try {
    const isWhole = typeof content === "string" || content instanceof Uint8Array;
    for (const piece of isWhole ? [content] : content) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** Opens a file for writing; its folder is made if missing. */
function openInFolder(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, "w");
  }
}
