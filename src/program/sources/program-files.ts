import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FileStamp } from "../../state/file-stamp.ts";

/** What decides what a build makes of a content folder, apart from its options, the libraries and Node. */
const parts = ["public", "astro.config.mjs", "package.json", "tsconfig.json"];

/** Types, tests and what tests read decide nothing. */
const idle = /\.(?:test|d)\.ts$|(?:^|\/)(?:fixtures|testing)\//;

/**
 * The program's files with their stamps: its modules, which are in `lib` where there is no `src`, and what else decides.
 * By their names from its root, with `/`, in code unit order.
 */
export function programFiles(root: string): Map<string, FileStamp> {
  const files = new Map<string, FileStamp>();
  const modules = existsSync(join(root, "src")) ? "src" : "lib";
  for (const name of [modules, ...parts].flatMap((part) => namesFrom(root, part)).sort()) {
    if (idle.test(name)) continue;
    const stat = statSync(join(root, name));
    if (stat.isFile()) files.set(name, stat);
  }
  return files;
}

/** The name of a part, and of all in it; none where it is not there. */
function namesFrom(root: string, part: string): string[] {
  const path = join(root, part);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [part] : [];
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return names.map((name) => `${part}/${name.replaceAll("\\", "/")}`);
}
