import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { noteDamage } from "../../state/damaged-cache.ts";
import { isFolder, makeFolder } from "../../state/place.ts";
import { readKept } from "../../state/read-kept.ts";
import { writeWhole } from "../../state/write-whole.ts";

export const ending = ".json.zst";

/** Bytes of the largest text as it is kept. */
export const largestFile = 64_000_000;

/** Where a text is kept: in a folder named by the beginning of its key. */
export function pathOf(cacheDir: string, textKey: string): string {
  return join(cacheDir, "texts", textKey.slice(0, 2), `${textKey}${ending}`);
}

/**
 * Sees to it that texts are kept in folders of the cache: a link or a file in place of one goes. To be called before
 * texts are written.
 * @throws what the system throws when the cache cannot be written
 */
export function openTexts(cacheDir: string): void {
  const folder = join(cacheDir, "texts");
  makeFolder(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (isTextFolder(entry.name) && !entry.isDirectory()) makeFolder(join(folder, entry.name));
  }
}

/**
 * The files of texts and what killed builds have left of some: nothing that is named otherwise is ours to count or
 * to remove, and no link is followed.
 */
export function* textFilesIn(cacheDir: string): Generator<[folder: string, name: string]> {
  const texts = join(cacheDir, "texts");
  for (const below of isFolder(texts) ? readdirSync(texts) : []) {
    const folder = join(texts, below);
    if (!isTextFolder(below) || !isFolder(folder)) continue;
    for (const name of readdirSync(folder)) if (isTextFile(name)) yield [folder, name];
  }
}

function isTextFolder(name: string): boolean {
  return /^[0-9a-f]{2}$/.test(name);
}

function isTextFile(name: string): boolean {
  return /^[0-9a-f]{64}\.json\.zst(?:\.[0-9a-f-]{1,40}\.tmp)?$/.test(name);
}

/** Copies the texts that another cache has and this one lacks; each comes whole or not at all. */
export function copyTexts(from: string, to: string): void {
  for (const [folder, name] of textFilesIn(from)) {
    if (!name.endsWith(ending)) continue;
    const target = pathOf(to, name.slice(0, -ending.length));
    if (existsSync(target)) continue;
    const bytes = readOrNote(join(folder, name));
    if (bytes) writeWhole(target, bytes);
  }
}

function readOrNote(path: string): Buffer | null {
  try {
    return readKept(path, largestFile);
  } catch {
    noteDamage(path);
    return null;
  }
}
