import { readdirSync } from "node:fs";
import { fileStamp, isSettled } from "../../state/file-stamp.ts";
import { foldedName } from "../disk/letter-case.ts";
import { filesOfSystem, foldersOfSystem } from "./of-system.ts";
import { filesBelow } from "./output-files.ts";

/** What stands in an output folder besides the files that are known; paths with `/`. */
export interface Strays {
  /** Put there by somebody; a folder in which nothing is known ends in `/` and stands for all that is in it. */
  foreign: string[];
  /** Put there by the system itself, which may do so again at any moment; not what stands for a removed open file. */
  ofSystem: string[];
}

/** Network drives keep a removed file so while somebody has it open. */
const removedWhileOpen = /^\.(?:nfs|fuse_hidden)/;

/**
 * Files of an output that are not known. A folder that has not changed since there were none is not looked into.
 * @param known paths of all files, with `/`
 * @param cleanAt when there were none: milliseconds by the clock of the file system
 */
export function straysIn(out: string, known: ReadonlySet<string>, cleanAt: number): Strays {
  const folders = foldersOf(known);
  const strays: Strays = { foreign: [], ofSystem: [] };
  let spellings: ReadonlySet<string> | undefined;
  const isKnownOtherwise = (path: string, beside: ReadonlySet<string>) => {
    spellings ??= new Set([...known, ...folders].map(foldedName));
    return spellings.has(foldedName(path)) && !isSpelledAlsoAsKnown(path, beside, known, folders);
  };
  for (const folder of folders) {
    const stamp = fileStamp(out, folder);
    if (!stamp || isSettled(stamp, cleanAt)) continue;
    const entries = readdirSync(`${out}/${folder}`, { withFileTypes: true });
    const pathOf = (name: string) => (folder === "" ? name : `${folder}/${name}`);
    const paths = new Set(entries.map(({ name }) => pathOf(name)));
    for (const entry of entries) {
      const path = pathOf(entry.name);
      const isFolder = entry.isDirectory();
      if ((isFolder ? folders : known).has(path)) continue;
      if ((isFolder ? foldersOfSystem : filesOfSystem).test(entry.name)) {
        if (!isFolder && !removedWhileOpen.test(entry.name)) strays.ofSystem.push(path);
      } else if (known.has(path) || folders.has(path) || !isKnownOtherwise(path, paths)) {
        // Also a link where a folder was, or a folder where a file was.
        if (!isFolder) strays.foreign.push(path);
        else if (holdsFiles(`${out}/${path}`)) strays.foreign.push(`${path}/`);
      }
    }
  }
  strays.foreign.sort();
  return strays;
}

/** Whether what passes for the same stands beside it in the letters that are known: then it is another. */
function isSpelledAlsoAsKnown(
  path: string,
  beside: ReadonlySet<string>,
  known: ReadonlySet<string>,
  folders: ReadonlySet<string>,
): boolean {
  const folded = foldedName(path);
  return [...beside].some(
    (other) =>
      other !== path && (known.has(other) || folders.has(other)) && foldedName(other) === folded,
  );
}

/** Whether somebody has put a file into a folder, or below it. */
function holdsFiles(folder: string): boolean {
  return filesBelow(folder).some(
    (file) => !filesOfSystem.test(file.slice(file.lastIndexOf("/") + 1)),
  );
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
