import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FileStamp } from "../../state/file-stamp.ts";

/** What decides what a build makes of a content folder, apart from its options, the libraries and Node. */
const parts = ["public", "astro.config.mjs", "package.json", "tsconfig.json"];

/** Types and tests decide nothing. */
const idle = /\.(?:test|d)\.ts$/;

/** Nor does what tests read; a third of all that lies in a checkout, and not looked into. */
const idleFolders = new Set(["fixtures", "testing"]);

/**
 * The program's files with their stamps: its modules, which are in `lib` where there is no `src`, and what else decides.
 * By their names from its root, with `/`, in code unit order.
 */
export function programFiles(root: string): Map<string, FileStamp> {
  const files = new Map<string, FileStamp>();
  const modules = existsSync(join(root, "src")) ? "src" : "lib";
  for (const name of [modules, ...parts].flatMap((part) => namesFrom(root, part)).sort()) {
    const stat = statSync(`${root}/${name}`);
    if (stat.isFile()) files.set(name, stat);
  }
  return files;
}

/** The name of a part, or of all in it; none where it is not there. */
function namesFrom(root: string, part: string): string[] {
  const found = statSync(join(root, part), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [part] : [];
  return namesIn(root, part);
}

function namesIn(root: string, folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return idleFolders.has(entry.name) ? [] : namesIn(root, name);
    return idle.test(name) ? [] : [name];
  });
}
