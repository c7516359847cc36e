import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { modulesFolder, programRoot } from "../../../program/program-root.ts";

/**
 * Whether Vite can work at a path. It takes `#` and `?` for the end of a file's name, decodes `%`, makes patterns of `*`,
 * and then leaves styles out without a word; `"` and a `\` in a name end what it writes between quotes. All other signs
 * give the same bytes as none, as was tried on Linux.
 */
export function isPlain(path: string): boolean {
  return !/[#?%*"]/.test(path) && (sep === "\\" || !path.includes("\\"));
}

/**
 * Whether what is bundled from a copy may not be told where its libraries really are: Astro takes their paths for
 * addresses, in which `%` stands before a number (`100%公开` has none), and Vite's bundler finds nothing behind others.
 */
export function hidesLibraries(path: string): boolean {
  try {
    decodeURIComponent(path);
    return /[?"\p{Cc}]/u.test(path);
  } catch {
    return true;
  }
}

/** Whether two paths have a folder in common, apart from the root of all. */
export function haveSameRoot(a: string, b: string): boolean {
  const [[driveA, firstA], [driveB, firstB]] = [a, b].map((path) => path.split(sep, 2)) as [
    string[],
    string[],
  ];
  return driveA === driveB && firstA === firstB;
}

/**
 * Copies the program into a temporary folder whose path is plain, with the libraries that it finds where it stands.
 * @returns the folder, which holds the modules as `programRoot` does; who has asked removes it
 * @throws {Error} when the system's folder for temporary files has no plain path either
 */
export function plainCopy(): string {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), "gongkai-program-"));
  if (!isPlain(copy)) {
    throw new Error(
      `${programRoot} 和临时文件夹 ${copy} 的路径里都有特殊符号：请把程序放到路径里没有 # ? * 等符号的文件夹 (both paths hold signs such as # ? *: move the program to a folder without).`,
    );
  }
  for (const part of [modulesFolder, "public", "package.json"]) {
    cpSync(join(programRoot, part), join(copy, part), { recursive: true });
  }
  for (let folder = programRoot; ; folder = dirname(folder)) {
    linkPackages(join(folder, "node_modules"), join(copy, "node_modules"));
    if (folder === dirname(folder)) return copy;
  }
}

/** Makes a link to each package of a folder, where there is none of its name yet. */
function linkPackages(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from).filter((one) => !one.startsWith("."))) {
    if (name.startsWith("@")) linkPackages(join(from, name), join(to, name));
    else if (!existsSync(join(to, name))) {
      mkdirSync(to, { recursive: true });
      symlinkSync(join(from, name), join(to, name), "junction");
    }
  }
}
