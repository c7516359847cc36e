import { type Dirent, readdirSync } from "node:fs";
import { filesOfSystem, foldersOfSystem } from "../../output/folder/of-system.ts";

/** Something that stands in a folder, or below it. */
export interface Entry {
  /** With `/`. */
  path: string;
  /** `system`: put there by Windows, macOS or a desktop; `other`: a link, a pipe, a device, a folder that cannot be read. */
  kind: "file" | "system" | "other";
}

/** All that stands below a folder, in the order of the bytes of their paths. Links are not followed. */
export function* walk(root: string, below = ""): Generator<Entry> {
  for (const { entry, path } of sortedEntries(root, below)) {
    const isFolder = entry.isDirectory();
    if ((isFolder ? foldersOfSystem : filesOfSystem).test(entry.name))
      yield { path, kind: "system" };
    else if (!isFolder) yield { path, kind: entry.isFile() ? "file" : "other" };
    else {
      try {
        yield* walk(root, `${path}/`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).syscall !== "scandir") throw error;
        yield { path, kind: "other" };
      }
    }
  }
}

/** A folder stands among files by its name with `/`: so its files come where their paths do. */
function sortedEntries(root: string, below: string): { entry: Dirent; path: string }[] {
  return readdirSync(`${root}/${below}`, { withFileTypes: true })
    .map((entry) => {
      const key = Buffer.from(entry.isDirectory() ? `${entry.name}/` : entry.name);
      return { entry, path: `${below}${entry.name}`, key };
    })
    .sort((one, other) => Buffer.compare(one.key, other.key));
}
