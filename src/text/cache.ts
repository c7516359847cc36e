import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";
import { DamagedCacheError } from "../cache/damaged-cache.ts";
import { writeWhole } from "../cache/write-whole.ts";
import type { RenderedText } from "./text.ts";

const compress = promisify(gzip);

/** Size and time of a cache file, to tell without reading it that nobody has touched it. */
export interface Stamp {
  size: number;
  mtimeMs: number;
}

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
    // gunzip checks the length and the CRC-32 of what it unpacks. A text is small: waiting for other threads
    // would cost five times what reading and unpacking it here costs.
    const entry = JSON.parse(gunzipSync(readFileSync(path)).toString("utf8"));
    if (entry.key === textKey && isText(entry.text)) return entry.text;
    throw new TypeError("not the text of this key");
  } catch (error) {
    await rm(path, { force: true });
    throw new DamagedTextError(textKey, { cause: error });
  }
}

/** Writes a text under a temporary name and renames it: a reader sees all of it or nothing. */
export async function writeText(
  cacheDir: string,
  textKey: string,
  text: RenderedText,
): Promise<void> {
  const path = pathOf(cacheDir, textKey);
  const bytes = await compress(JSON.stringify({ key: textKey, text }), { level: 1 });
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, bytes);
}

/** The stamp of a cached text; null when there is none. */
export function stampOf(cacheDir: string, textKey: string): Stamp | null {
  const found = statSync(pathOf(cacheDir, textKey), { throwIfNoEntry: false });
  return found ? { size: found.size, mtimeMs: found.mtimeMs } : null;
}

/**
 * Removes the texts that no document uses any more, and what killed builds left behind; what is younger than an
 * hour may be another build's, and stays.
 */
export async function prune(cacheDir: string, keysInUse: ReadonlySet<string>): Promise<void> {
  const texts = join(cacheDir, "texts");
  for (const folder of await readdir(texts).catch(() => [])) {
    for (const name of await readdir(join(texts, folder))) {
      const path = join(texts, folder, name);
      if (keysInUse.has(name.replace(/\.json\.gz$/, ""))) continue;
      if (await isYoung(path)) continue;
      await rm(path, { force: true });
    }
  }
}

async function isYoung(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < 3_600_000;
}

function pathOf(cacheDir: string, textKey: string): string {
  return join(cacheDir, "texts", textKey.slice(0, 2), `${textKey}.json.gz`);
}

function isText(text: Partial<RenderedText> | undefined): text is RenderedText {
  return (
    typeof text?.html === "string" &&
    typeof text.characters === "number" &&
    (text.language === "zh-Hans" || text.language === "zh-Hant") &&
    [text.outline, text.sections, text.references].every(Array.isArray)
  );
}
