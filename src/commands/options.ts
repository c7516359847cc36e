import { statSync } from "node:fs";
import { resolve } from "node:path";
import { refuseFormat } from "../content/format/refuse-format.ts";
import { usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { normalizeBasePath } from "../identifiers/base-path.ts";
import { isDay } from "../identifiers/day.ts";
import { isWithin } from "../output/folder/same-place.ts";
import { cacheFolder } from "../site/cache-folder.ts";

/**
 * The content folder that a command reads, once it is known that this program reads its format.
 * @param migrates whether an older format is what the command is here for
 * @throws {UsageError} when there is no such folder; {@link FormatError} when it is of another format
 */
export function contentFolder(value: string, language: MessageLanguage, migrates = false): string {
  const folder = resolve(value);
  if (isFolder(folder)) {
    refuseFormat(folder, language, { migrates });
    return folder;
  }
  return usageError(language, {
    zh: `找不到内容文件夹：${folder}\n请用 --content 指定它。`,
    en: `There is no content folder: ${folder}\nName it with --content.`,
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The path that is asked for; null: that of the portal's url.
 * @throws {UsageError} when the value is no path
 */
export function basePath(value: string | undefined, language: MessageLanguage): string | null {
  if (value === undefined) return null;
  try {
    return normalizeBasePath(value);
  } catch {
    return usageError(language, {
      zh: `--base 应是网址中的路径，如 /zwgk/，现为：${value}`,
      en: `--base takes the path of a URL, such as /zwgk/, not: ${value}`,
    });
  }
}

/**
 * The folder of `--cache`, or the usual one; what is in it comes and goes.
 * @param out where the output goes, if there is one
 * @throws {UsageError} when it overlaps another folder, as the file system sees them
 */
export function separateCacheFolder(
  value: string | undefined,
  { content, out }: { content: string; out?: string },
  language: MessageLanguage,
): string {
  const cache = cacheFolder(value, content);
  const others = [
    { folder: content, zh: "内容文件夹", en: "the content folder" },
    { folder: out, zh: "输出文件夹", en: "the output folder" },
  ];
  for (const { folder, zh, en } of others) {
    if (folder === undefined) continue;
    if (!isWithin(cache, folder) && !isWithin(folder, cache)) continue;
    usageError(language, {
      zh: `中间结果的文件夹 ${cache} 与${zh} ${folder} 是同一个，或者一个在另一个之内。请用 --cache 另选文件夹。`,
      en: `The folder of intermediate results, ${cache}, is ${en} ${folder}, or one lies inside the other. Choose another with --cache.`,
    });
  }
  return cache;
}

/**
 * The day a portal is made for; null: today.
 * @throws {UsageError} when the value is no calendar day
 */
export function asOfDay(value: string | undefined, language: MessageLanguage): string | null {
  if (value === undefined) return null;
  if (isDay(value)) return value;
  return usageError(language, {
    zh: `--as-of 应是日期，如 2026-01-31，现为：${value}`,
    en: `--as-of takes a day such as 2026-01-31, not: ${value}`,
  });
}
