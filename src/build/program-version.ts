import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { projectRoot } from "./project-root.ts";

/** Everything that decides what a build makes of a content folder, apart from its options. */
const parts = ["src", "public", "astro.config.mjs", "package.json", "package-lock.json"];

/** Tests and what they read decide nothing. */
const idle = /\.test\.ts$|(?:^|\/)(?:fixtures|journeys|bench)\//;

/**
 * Version of the whole program: a hash over its sources, its lock file and Node. When it changes, nothing that
 * an earlier build has left is used again.
 */
export function programVersion(root = projectRoot): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of programFiles(root)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
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
  const files = parts.flatMap((part) => {
    if (statSync(join(root, part)).isFile()) return [part];
    return readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  });
  return files.filter((file) => !idle.test(file.replaceAll("\\", "/"))).sort();
}
