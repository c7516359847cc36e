import { resolve } from "node:path";
import { refuseFormat } from "../content/format/refuse-format.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import type { OutputNotice } from "../output/publish/notice.ts";
import type { BuildOptions, BuildResult } from "../site/build-options.ts";
import { buildSite } from "../site/build-site.ts";
import { clearCache, damageText, openCacheFolder } from "../site/cache-folder.ts";
import { lostPagesText } from "../site/load/lost-pages.ts";
import type { Progress } from "../site/progress/progress.ts";
import { inWords } from "./build-errors.ts";
import { noticeText } from "./output-words.ts";

/** Something people are told while something is built; one sentence or several lines. */
export interface Notice {
  /** Stays the same, whatever the words. */
  code: OutputNotice["kind"] | "part-without-cache" | "damaged-cache" | "lost-pages";
  message: string;
}

export interface ToldBuild extends Omit<BuildOptions, "notify"> {
  /** Where whoever joins parts looks for the cache of this one; null: this is no part. */
  partCache?: string | null;
  /** Folders of parts to join that have come without what they keep. */
  withoutCache?: readonly Notice[];
}

/**
 * Builds, with the cache folder that it makes or empties; says on the way what people are to know.
 * @throws {FormatError} when the content is of a format that this program does not read
 * @throws {UsageError} when the cache folder cannot be written
 * @throws {OutputFolderError}, {PartsError}, {PublishError}, {LockError} in words for people
 * @throws {FailureError} when the disk is full
 * @throws the signal's reason
 */
export async function runBuild(
  { partCache = null, withoutCache = [], ...options }: ToldBuild,
  language: MessageLanguage,
  progress: Progress,
  tell: (notice: Notice) => void,
): Promise<BuildResult> {
  const { cache, full, join = [], signal } = options;
  signal?.throwIfAborted();
  refuseFormat(resolve(options.content), language);
  withoutCache.forEach(tell);
  await openCacheFolder(cache, language);
  if (full) clearCache(cache);
  const notify = (notice: OutputNotice) =>
    tell({ code: notice.kind, message: noticeText(notice, language) });
  const result = await buildSite({ ...options, notify }, progress).catch((error: unknown) => {
    throw inWords(error, language);
  });
  const damage = damageText(cache, language, join);
  if (damage !== null) tell({ code: "damaged-cache", message: damage });
  const lost = result.summary?.lost ?? [];
  if (lost.length > 0) tell({ code: "lost-pages", message: lostPagesText(lost, language) });
  if (result.summary && partCache !== null && partCache !== cache) {
    const { takeCaches } = await import("../site/join-parts.ts");
    await openCacheFolder(partCache, language);
    await takeCaches(partCache, [cache]);
  }
  return result;
}
