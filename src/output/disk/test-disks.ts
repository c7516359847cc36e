import { basename, dirname, join, relative } from "node:path";
import { type Disk, systemDisk } from "./disk.ts";
import { foldedName } from "./letter-case.ts";

/** What changes a disk, and the path that tells which file. */
type Change = "rename" | "removeFile" | "removeFolder" | "removeTree" | "makeFolder";

/** What a test disk does before a change: it may throw. */
type Before = (change: Change, path: string, to?: string) => void;

/** For tests: a disk on which something happens before each change, and no time passes. */
export function watchedDisk(before: Before, disk: Disk = systemDisk): Disk {
  return {
    ...disk,
    rename: (from, to) => {
      before("rename", from, to);
      disk.rename(from, to);
    },
    removeFile: (path) => {
      before("removeFile", path);
      disk.removeFile(path);
    },
    removeFolder: (path) => {
      before("removeFolder", path);
      disk.removeFolder(path);
    },
    removeTree: (path) => {
      before("removeTree", path);
      disk.removeTree(path);
    },
    makeFolder: (path) => {
      before("makeFolder", path);
      disk.makeFolder(path);
    },
    wait: async () => {},
  };
}

/** For tests: a disk of which nothing can be changed any more after a number of changes, as if the power failed. */
export function dyingDisk(changes: number, disk: Disk = systemDisk): Disk {
  let left = changes;
  return watchedDisk(() => {
    if (left-- <= 0) throw new Error("the power has failed");
  }, disk);
}

/** What a file system says when it refuses something. */
export function refusal(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: refused`), { code });
}

/**
 * For tests: a file system that passes over the letters' case, as Windows, macOS and FAT do. What takes the place of
 * another file keeps that one's letters.
 * @param respells whether a name can be given other letters; Wine says yes and does nothing
 */
export function caseBlindDisk(root: string, respells = true): Disk {
  const real = (path: string): string => {
    const below = relative(root, path);
    if (below === "" || below.startsWith("..")) return path;
    const folder = real(dirname(path));
    const name = basename(path);
    const names = systemDisk.stat(folder)?.isDirectory() ? systemDisk.list(folder) : [];
    if (names.includes(name)) return join(folder, name);
    return join(folder, names.find((other) => foldedName(other) === foldedName(name)) ?? name);
  };
  return {
    ...systemDisk,
    rename: (from, to) => {
      const isRespelling = real(from) === real(to);
      if (isRespelling && !respells) return;
      systemDisk.rename(
        real(from),
        isRespelling ? join(real(dirname(to)), basename(to)) : real(to),
      );
    },
    removeFile: (path) => systemDisk.removeFile(real(path)),
    removeFolder: (path) => systemDisk.removeFolder(real(path)),
    removeTree: (path) => systemDisk.removeTree(real(path)),
    makeFolder: (path) => systemDisk.makeFolder(real(path)),
    list: (folder) => systemDisk.list(real(folder)),
    stat: (path) => systemDisk.stat(real(path)),
  };
}
