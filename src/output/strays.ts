import { readdirSync } from "node:fs";
import { fileStamp, isSettled } from "../content/file-stamp.ts";
import { filesBelow } from "./output-files.ts";

/**
 * Files of an output that are not known. A folder that has not changed since there were none is not looked
 * into.
 * @param known paths of all files, with `/`
 * @param cleanAt when there were none: milliseconds by the clock of the file system
 */
export function straysIn(out: string, known: ReadonlySet<string>, cleanAt: number): string[] {
  const folders = foldersOf(known);
  const strays: string[] = [];
  for (const folder of folders) {
    const stamp = fileStamp(out, folder);
    if (!stamp || isSettled(stamp, cleanAt)) continue;
    for (const entry of readdirSync(`${out}/${folder}`, { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (!known.has(path)) strays.push(path);
      } else if (!folders.has(path)) {
        strays.push(...filesBelow(`${out}/${path}`).map((file) => `${path}/${file}`));
      }
    }
  }
  return strays;
}

/** The folders that files lie in, and those above them; the uppermost is empty. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set([""]);
  for (const path of paths) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
