import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { DamagedCacheError } from "../cache/damaged-cache.ts";
import { writeWhole } from "../cache/write-whole.ts";
import type { RenderedText } from "./text.ts";

const ending = ".json.zst";

/** Stands in the cache while there may be summaries of texts that are no longer there. */
const removedMark = "texts-removed";

/** Less than half the time of gzip at its fastest, and a sixth less space. */
const compression = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** A text is missing from the cache, or what is there is not what was written. */
export class DamagedTextError extends DamagedCacheError {
  constructor(textKey: string, options?: ErrorOptions) {
    super(`text ${textKey} is missing from the cache or damaged; build again`, options);
    this.name = "DamagedTextError";
  }
}

/** Key of a rendered text: the same body rendered by the same pipeline has the same key. */
export function textKeyOf(body: string, version: string): string {
  return createHash("sha256").update(version).update("\0").update(body).digest("hex");
}

/**
 * Reads a text that `renderAll` has put into the cache.
 * @throws {DamagedTextError} when it is not there whole; it is then removed, so that the next build
 *   renders it again.
 */
export async function readText(cacheDir: string, textKey: string): Promise<RenderedText> {
  const path = pathOf(cacheDir, textKey);
  try {
    // What is unpacked is checked against its checksum. A text is small: waiting for other threads
    // would cost five times what reading and unpacking it here costs.
    const entry = JSON.parse(zstdDecompressSync(readFileSync(path)).toString("utf8"));
    if (entry.key === textKey && isText(entry.text)) return entry.text;
    throw new TypeError("not the text of this key");
  } catch (error) {
    markRemoved(cacheDir);
    await rm(path, { force: true });
    throw new DamagedTextError(textKey, { cause: error });
  }
}

/** Writes a text under a temporary name and renames it: a reader sees all of it or nothing. */
export function writeText(cacheDir: string, textKey: string, text: RenderedText): void {
  const bytes = zstdCompressSync(JSON.stringify({ key: textKey, text }), compression);
  writeWhole(pathOf(cacheDir, textKey), bytes);
}

/** Whether the cache holds a text, whole or not. */
export function hasText(cacheDir: string, textKey: string): boolean {
  return existsSync(pathOf(cacheDir, textKey));
}

/** Keys of all texts that the cache holds, whole or not. */
export function textKeysIn(cacheDir: string): Set<string> {
  const keys = new Set<string>();
  for (const [, name] of filesIn(join(cacheDir, "texts"))) {
    if (name.endsWith(ending)) keys.add(name.slice(0, -ending.length));
  }
  return keys;
}

/** Whether texts have been removed since `forgetRemoved`, or were found missing. */
export function wereRemoved(cacheDir: string): boolean {
  return existsSync(join(cacheDir, removedMark));
}

/** To be called when nothing counts on the removed texts any more. */
export function forgetRemoved(cacheDir: string): void {
  rmSync(join(cacheDir, removedMark), { force: true });
}

/** Before they are removed: a build that is killed in between leaves the mark. */
function markRemoved(cacheDir: string): void {
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(join(cacheDir, removedMark), "");
}

/** What lies in the folders of a folder. */
function* filesIn(folder: string): Generator<[folder: string, name: string]> {
  const names = (path: string) => (existsSync(path) ? readdirSync(path) : []);
  for (const below of names(folder)) {
    for (const name of names(join(folder, below))) yield [join(folder, below), name];
  }
}

/**
 * Removes the texts that no document uses any more, and what killed builds left behind; what is younger than an
 * hour may be another build's, and stays. Within an hour of the last time there is hardly anything to remove, and
 * nothing is looked at.
 */
export async function prune(cacheDir: string, keysInUse: ReadonlySet<string>): Promise<void> {
  const lastTime = join(cacheDir, "texts-pruned");
  if (isYoung(lastTime)) return;
  const isInUse = (name: string) => keysInUse.has(name.slice(0, -ending.length));
  const unused: string[] = [];
  for (const [folder, name] of filesIn(join(cacheDir, "texts"))) {
    if (name.endsWith(ending) && isInUse(name)) continue;
    const path = join(folder, name);
    if (!isYoung(path)) unused.push(path);
  }
  if (unused.length > 0) markRemoved(cacheDir);
  for (const path of unused) await rm(path, { force: true });
  await writeFile(lastTime, "");
}

function isYoung(path: string): boolean {
  const { mtimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return Date.now() - mtimeMs < 3_600_000;
}

function pathOf(cacheDir: string, textKey: string): string {
  return join(cacheDir, "texts", textKey.slice(0, 2), `${textKey}${ending}`);
}

function isText(text: Partial<RenderedText> | undefined): text is RenderedText {
  return (
    typeof text?.html === "string" &&
    typeof text.characters === "number" &&
    (text.language === "zh-Hans" || text.language === "zh-Hant") &&
    [text.outline, text.sections, text.references].every(Array.isArray)
  );
}
