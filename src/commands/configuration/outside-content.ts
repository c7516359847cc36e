import { basename, dirname, resolve } from "node:path";
import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { isWithin } from "../../output/folder/same-place.ts";

/**
 * Sees to it that a configuration is no content: it is run, and whoever writes content is not to decide what is run.
 * @param file of the configuration
 * @param content the content folder that is asked for, below the folder of that file; undefined: the usual one
 * @param imported files that it was bundled from
 * @throws {UsageError} when it lies in it, or something that it imports does
 */
export function assertOutsideContent(
  file: string,
  content: string | undefined,
  language: MessageLanguage,
  imported: readonly string[] = [],
): void {
  const folder = resolve(dirname(file), content ?? "content");
  const own = imported.filter((path) => !/[\\/]node_modules[\\/]/.test(path));
  const within = [file, ...own].find((path) => isWithin(path, folder));
  if (within === undefined) return;
  const name = basename(file);
  if (within !== file) {
    usageError(language, {
      zh: `${name} 用到了内容文件夹 ${folder} 里的 ${within}，所以不读：写内容的人不能让程序运行什么。请把这个文件移到内容文件夹之外。`,
      en: `${name} makes use of ${within} in the content folder ${folder} and is not read: whoever writes content is not to decide what is run. Move that file out of the folder.`,
    });
  }
  usageError(language, {
    zh: `${name} 在内容文件夹 ${folder} 里，所以不读：写内容的人不能让程序运行什么。请把它移到内容文件夹之外，或者删去。`,
    en: `${name} lies in the content folder ${folder} and is not read: whoever writes content is not to decide what is run. Move it out of that folder, or delete it.`,
  });
}
