import { readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { Packs } from "../../state/packs/packs.ts";
import { isFolder, makeFolder } from "../../state/place.ts";

/** The packs of each cache in use: what one build puts there, another of this process finds. */
const opened = new Map<string, Packs>();

/** The packs of a cache that hold its texts. */
export function textPacks(cacheDir: string): Packs {
  let packs = opened.get(cacheDir);
  if (!packs) {
    packs = new Packs(folderIn(cacheDir));
    opened.set(cacheDir, packs);
  }
  return packs;
}

/**
 * Sees to it that texts are kept in a folder of the cache: a link or a file in place of it goes. To be called before
 * texts are written.
 * @throws what the system throws when the cache cannot be written
 */
export function openTexts(cacheDir: string): void {
  makeFolder(folderIn(cacheDir));
}

/** Takes over the texts of another cache that this one lacks. */
export function copyTexts(from: string, to: string): void {
  textPacks(to).take(folderIn(from));
}

/** Removes the texts of former programs, which kept each in a file of its own. */
export function removeFormerTexts(cacheDir: string): void {
  const texts = folderIn(cacheDir);
  for (const below of isFolder(texts) ? readdirSync(texts) : []) {
    const folder = join(texts, below);
    if (!/^[0-9a-f]{2}$/.test(below) || !isFolder(folder)) continue;
    const names = readdirSync(folder, { withFileTypes: true });
    const former = names.filter((entry) => entry.isFile() && isFormerText.test(entry.name));
    for (const { name } of former) unlinkSync(join(folder, name));
    if (former.length === names.length) rmdirSync(folder);
  }
}

const isFormerText = /^[0-9a-f]{64}\.json\.zst(?:\.[0-9a-f-]{1,40}\.tmp)?$/;

function folderIn(cacheDir: string): string {
  return join(cacheDir, "texts");
}
