import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  type Stats,
  unlinkSync,
} from "node:fs";
import { setTimeout } from "node:timers/promises";
import { removeTree } from "../../state/remove-tree.ts";

/** What publishing does to the file system: a seam, so that tests can refuse any step, or be another file system. */
export interface Disk {
  rename(from: string, to: string): void;
  removeFile(path: string): void;
  /** An empty one. */
  removeFolder(path: string): void;
  removeTree(path: string): void;
  /** With those above it. */
  makeFolder(path: string): void;
  /** Names of what is in a folder. */
  list(folder: string): string[];
  /** What stands there itself, links not followed; undefined where there is nothing. */
  stat(path: string): Stats | undefined;
  /** Milliseconds. */
  wait(time: number): Promise<void>;
}

export const systemDisk: Disk = {
  rename: renameSync,
  removeFile: unlinkSync,
  removeFolder: rmdirSync,
  removeTree,
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  list: (folder) => readdirSync(folder),
  stat,
  wait: (time) => setTimeout(time),
};

function stat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // Below a file there is nothing either.
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** What another program, a virus scanner or a full disk causes, and what may pass in a moment. */
const mayPass = new Set("EACCES EAGAIN EBUSY EMFILE ENFILE ENOSPC ENOTEMPTY EPERM".split(" "));

/** Milliseconds: the first pause, the longest one, and all of them together. */
const pauses = { first: 20, longest: 800, all: 6000 };

/**
 * Tries again, for some seconds, what the file system refuses for a reason that may pass.
 * @throws what the last try has thrown
 */
export async function insist<Result>(disk: Disk, attempt: () => Result): Promise<Result> {
  let pause = pauses.first;
  for (let waited = 0; ; waited += pause, pause = Math.min(2 * pause, pauses.longest)) {
    try {
      return attempt();
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (!mayPass.has(code) || waited >= pauses.all) throw error;
      await disk.wait(pause);
    }
  }
}
