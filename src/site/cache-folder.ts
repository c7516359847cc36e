import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { mkdtemp, rmdir } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { printable } from "../characters/printable.ts";
import { usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { docsPath } from "../program/docs-path.ts";
import { takeDamageNotes } from "../state/damaged-cache.ts";
import { removeTree } from "../state/remove-tree.ts";

/**
 * Where intermediate results of a content folder are kept: as told, else a folder for each below `.gongkai`.
 * @param root of the project, which holds that
 */
export function cacheFolder(
  value: string | undefined,
  content: string,
  root = process.cwd(),
): string {
  if (value !== undefined) return resolve(value);
  const id = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return join(root, ".gongkai", `${basename(content)}-${id}`);
}

/** What builds and checks keep in a cache folder; whatever else is in it is somebody's. */
const kept = [
  ..."content.map summaries.map checks.map history.map data-files.map".split(" "),
  ..."texts texts-pruned texts-removed search since".split(" "),
];

/** Whether anything was kept in a cache folder. */
export function holdsKept(folder: string): boolean {
  return kept.some((name) => existsSync(join(folder, name)));
}

/** Removes what was kept in a cache folder, and nothing else that may be there. */
export function clearCache(folder: string): void {
  for (const name of kept) removeTree(join(folder, name));
}

/**
 * Makes a cache folder if it is missing, and sees that it can be written.
 * @throws {UsageError} when it cannot
 */
export async function openCacheFolder(folder: string, language: MessageLanguage): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true });
    await rmdir(await mkdtemp(join(folder, ".writable-")));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    usageError(language, {
      zh: `不能把中间结果写入 ${folder}（${code}）：它不是文件夹，或者没有写入的权限。请用 --cache 另选文件夹。`,
      en: `Intermediate results cannot be written to ${folder} (${code}): it is no folder, or may not be written. Choose another with --cache.`,
    });
  }
}

/** Entries of one folder that are told by their names; of more only how many. */
const mostNames = 3;

/**
 * Takes the notes of what was kept and is not what the program has written: one line for people.
 * @param cache folder that names are told from
 * @param parts folders of other machines, with what they have kept
 * @returns null where there is nothing to tell
 */
export function damageText(
  cache: string,
  language: MessageLanguage,
  parts: readonly string[] = [],
): string | null {
  const paths = takeDamageNotes([cache, ...parts]).map((path) => nameFrom(cache, path));
  if (paths.length === 0) return null;
  const shown = [...paths.slice(0, mostNames)];
  if (paths.length > shown.length)
    shown.push({ zh: `等 ${paths.length} 处`, en: `${paths.length} in all` }[language]);
  return {
    zh: `保存的中间结果有的不是本程序写下的样子，已弃之重做：${shown.join("、")}。多半是存取时损坏；如果常有，请查一查谁能写它（${docsPath("ci.md")}）。`,
    en: `Some of what was kept is not as this program writes it, and was made again: ${shown.join(", ")}. Most likely it was damaged on the way; if it happens often, see who can write it (${docsPath("ci.md")}).`,
  }[language];
}

function nameFrom(cache: string, path: string): string {
  const name = relative(cache, path);
  return printable(name.startsWith("..") ? path : name);
}
