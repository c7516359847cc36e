import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { withoutCarriageReturns } from "../state/line-ends.ts";
import { projectRoot } from "./project-root.ts";

/** Everything that decides what a build makes of a content folder, apart from its options. */
const parts = ["src", "public", "astro.config.mjs", "package.json", "package-lock.json"];

/** Tests and what they read decide nothing. */
const idle = /\.test\.ts$|(?:^|\/)(?:fixtures|testing)\//;

/**
 * Version of the whole program: a hash over its sources, its lock file and Node. When it changes, nothing that
 * an earlier build has left is used again. The same on every system: parts of one build may come from several.
 */
export function programVersion(root = projectRoot): string {
  return versionOf(programFiles(root), (file) => readFileSync(join(root, file)));
}

/**
 * A hash over files and Node.
 * @param files by their names, with `/` or `\`, in any order
 */
export function versionOf(files: readonly string[], read: (file: string) => Uint8Array): string {
  const hash = createHash("sha256").update(process.version);
  const named = files.map((file) => ({ file, name: file.replaceAll("\\", "/") }));
  // In code unit order, which no system and no language changes.
  for (const { file, name } of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!idle.test(name)) hash.update(`\0${name}\0`).update(withoutCarriageReturns(read(file)));
  }
  return hash.digest("hex").slice(0, 16);
}

let running: string | undefined;

/** Version of the program that runs here, as it stood when it was first asked for. */
export function runningVersion(): string {
  running ??= programVersion();
  return running;
}

function programFiles(root: string): string[] {
  return parts.flatMap((part) => {
    if (statSync(join(root, part)).isFile()) return [part];
    return readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  });
}
