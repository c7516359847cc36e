import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { isYoung } from "../../state/age.ts";
import { DamagedCacheError } from "../../state/damaged-cache.ts";
import { makeWay } from "../../state/place.ts";
import { removeTree } from "../../state/remove-tree.ts";
import { writeWhole } from "../../state/write-whole.ts";
import type { RenderedText } from "../text.ts";
import { removeFormerTexts, textPacks } from "./text-files.ts";
import { isRenderedText } from "./text-shape.ts";

/** Bytes of the largest text unpacked: several times what the largest body that is rendered makes. */
const largestUnpacked = 256_000_000;

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
 * Reads a text that `renderAll` has put into the cache, or somebody else: it is of the shape that the pipeline makes,
 * and its HTML holds nothing that the pipeline would not let through. Whether it is the text of its document, only
 * rendering that again would tell.
 * @throws {DamagedTextError} when it is not there whole, or not such; it is then removed, so that the next build
 *   renders it again.
 */
export async function readText(cacheDir: string, textKey: string): Promise<RenderedText> {
  const packs = textPacks(cacheDir);
  const packed = packs.get(textKey);
  try {
    if (!packed) throw new TypeError("no text of this key");
    const text = textIn(packed, textKey);
    if (text) return text;
    throw new TypeError("not the text of this key");
  } catch (error) {
    markRemoved(cacheDir);
    if (packed) packs.drop(textKey);
    throw new DamagedTextError(textKey, { cause: error });
  }
}

/**
 * What is unpacked is checked against its checksum. A text is small: waiting for other threads would cost five times
 * what reading and unpacking it here costs.
 */
function textIn(bytes: Uint8Array, textKey: string): RenderedText | null {
  const unpacked = zstdDecompressSync(bytes, { maxOutputLength: largestUnpacked });
  const { key, text } = JSON.parse(unpacked.toString("utf8"));
  return key === textKey && isRenderedText(text) ? text : null;
}

/** A text as `keepText` wants it. */
export function packText(textKey: string, text: RenderedText): Uint8Array {
  return zstdCompressSync(JSON.stringify({ key: textKey, text }), compression);
}

/** Keeps a packed text: it is written with those that follow, by `saveTexts` at the latest. */
export function keepText(cacheDir: string, textKey: string, packed: Uint8Array): void {
  textPacks(cacheDir).put(textKey, packed);
}

/** Writes the texts that were to be kept. */
export function saveTexts(cacheDir: string): void {
  textPacks(cacheDir).flush();
}

/** Whether the cache holds a text, whole or not. */
export function hasText(cacheDir: string, textKey: string): boolean {
  return textPacks(cacheDir).has(textKey);
}

/** Keys of all texts that the cache holds, whole or not. */
export function textKeysIn(cacheDir: string): Set<string> {
  return textPacks(cacheDir).keys();
}

/** Whether texts have been removed since `forgetRemoved`, or were found missing. */
export function wereRemoved(cacheDir: string): boolean {
  return existsSync(join(cacheDir, removedMark));
}

/** To be called when nothing counts on the removed texts any more. */
export function forgetRemoved(cacheDir: string): void {
  removeTree(join(cacheDir, removedMark));
}

/** Before they are removed: a build that is killed in between leaves the mark. */
function markRemoved(cacheDir: string): void {
  mark(join(cacheDir, removedMark));
}

/** An empty file whose being there tells something; nothing is written into what stands there, which may be linked. */
function mark(path: string): void {
  makeWay(path);
  writeWhole(path, "");
}

/**
 * Removes the texts that no document uses any more where they take much room, and what killed builds left behind; what
 * is younger than an hour may be another build's, and stays. Within an hour of the last time there is hardly anything
 * to remove, and nothing is looked at.
 */
export function prune(cacheDir: string, keysInUse: ReadonlySet<string>): void {
  const lastTime = join(cacheDir, "texts-pruned");
  if (isYoung(lastTime)) return;
  textPacks(cacheDir).prune(
    (textKey) => keysInUse.has(textKey),
    () => markRemoved(cacheDir),
  );
  removeFormerTexts(cacheDir);
  mark(lastTime);
}
