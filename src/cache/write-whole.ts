import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file under a temporary name beside its place, then renames it: a reader sees all of it or nothing. */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<string | Uint8Array>,
): Promise<void> {
  const temporary = temporaryName(path);
  await writeFile(temporary, content);
  await rename(temporary, path);
}

/** The same for small files one after the other, where waiting for other threads would cost more than writing. */
export function writeWholeSync(path: string, content: Uint8Array): void {
  const temporary = temporaryName(path);
  try {
    writeFileSync(temporary, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content);
  }
  renameSync(temporary, path);
}

function temporaryName(path: string): string {
  return `${path}.${randomUUID()}.tmp`;
}
