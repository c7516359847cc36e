import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The file that the running program was installed from: in a folder that people keep it in, or where npm noted it.
 * @param root of the program
 * @param name `gongkai-0.2.0.tgz`
 * @param folders looked into first: the new one, the one that the command is run in
 * @returns its path; null when it is nowhere
 */
export function findTarball(root: string, name: string, folders: readonly string[]): string | null {
  const places = [...folders, root].map((folder) => join(folder, name));
  const found = [...places, ...notedPlace(root)].find((path) => existsSync(path));
  return found ?? null;
}

/** `node_modules/.package-lock.json` says of each package where it came from. */
function notedPlace(root: string): string[] {
  const modules = dirname(root.replace(/[/\\]$/, ""));
  try {
    const lock = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8"));
    const { resolved } = lock.packages["node_modules/gongkai"];
    if (typeof resolved !== "string" || !resolved.startsWith("file:")) return [];
    if (resolved.startsWith("file:///")) return [fileURLToPath(resolved)];
    return [resolve(dirname(modules), decodeURI(resolved.slice("file:".length)))];
  } catch {
    return [];
  }
}
