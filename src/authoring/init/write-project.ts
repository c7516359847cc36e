import { existsSync, lstatSync, statSync } from "node:fs";
import { copyFile, mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ProjectFile } from "./portal-facts.ts";

/** A file to be copied under another name. */
export interface Copy {
  from: string;
  name: string;
}

/**
 * What is in a folder already where files are to be written: the file itself, or one where a folder is needed. Nothing
 * is ever written over it.
 * @param paths inside the folder, with `/`
 */
export function alreadyThere(folder: string, paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => obstacle(folder, path.split("/")) ?? []))];
}

function obstacle(folder: string, steps: readonly string[]): string | null {
  for (let length = 1; length < steps.length; length += 1) {
    const above = steps.slice(0, length).join("/");
    const kind = kindOf(join(folder, above));
    if (kind === "nothing") return null;
    if (kind === "other") return above;
  }
  const path = steps.join("/");
  return kindOf(join(folder, path)) === "nothing" ? null : path;
}

/** What stands at a path; a name that cannot be one is nothing, and refused when it is to be written. */
export function kindOf(path: string): "folder" | "other" | "nothing" {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return "folder";
    // A link that leads nowhere is something too.
    return lstatSync(path, { throwIfNoEntry: false }) ? "other" : "nothing";
  } catch {
    return "nothing";
  }
}

/**
 * Writes files into a folder, all of them or none: where one cannot be written, those before it are taken away again.
 * @throws what the system says
 */
export async function writeProject(
  folder: string,
  files: readonly ProjectFile[],
  copy: Copy | null,
): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const makeFolder = async (path: string): Promise<void> => {
    if (existsSync(path)) return;
    await makeFolder(dirname(path));
    await mkdir(path);
    undo.push(() => rmdir(path));
  };
  try {
    await makeFolder(folder);
    for (const { path, text } of files) {
      const place = join(folder, path);
      await makeFolder(dirname(place));
      await writeFile(place, text, { flag: "wx" });
      undo.push(() => rm(place));
    }
    if (copy) await copyFile(copy.from, join(folder, copy.name));
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => {});
    throw error;
  }
}
