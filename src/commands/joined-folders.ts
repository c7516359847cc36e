import { existsSync, globSync, statSync } from "node:fs";
import { resolve } from "node:path";

/** Signs that stand for others in the name of a folder; `[` may well be a part of one. */
const pattern = /[*?]/;

/**
 * The folders that are named after `--join`. A shell replaces `parts/*` by what it stands for; cmd and PowerShell do
 * not, and no shell does in quotation marks.
 * @param names as they were written, `\` allowed on Windows
 * @returns absolute paths, those of a pattern in code unit order, and the names that stand for nothing
 */
export function joinedFolders(
  names: readonly string[],
  system: NodeJS.Platform = process.platform,
): { folders: string[]; unmatched: string[] } {
  const folders: string[] = [];
  const unmatched: string[] = [];
  for (const name of names) {
    const written = system === "win32" ? name.replaceAll("\\", "/") : name;
    if (!pattern.test(written) || existsSync(written)) {
      folders.push(resolve(written));
      continue;
    }
    const found = globSync(written).filter((path) => statSync(path).isDirectory());
    if (found.length === 0) unmatched.push(name);
    folders.push(...found.map((path) => resolve(path)).sort());
  }
  return { folders, unmatched };
}
