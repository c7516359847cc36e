import { accessSync, constants, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { programRoot } from "./program-root.ts";

/**
 * Folder in which what is made of the program itself is kept, which may be thrown away at any time: in the program's
 * folder, so that it goes with it; where nobody may write there (a program that several people share), below
 * `.gongkai` of the folder that the command is run in.
 */
export function programCache(root = programRoot, project = process.cwd()): string {
  const own = join(root, "node_modules", ".cache", "gongkai");
  return isWritable(own) ? own : resolve(project, ".gongkai", "program");
}

/** Makes the folder to find out: some systems and file systems tell only then. */
function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
