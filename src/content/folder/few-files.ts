import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/** So many files are looked at before a thread that would do it has begun: that takes about 50 ms of a processor. */
export const few = 500;

/** Whether a folder holds no more than a few files and folders. It is not looked further than to know it. */
export function holdsFewFiles(root: string): boolean {
  const folders = [root];
  let count = 0;
  for (const folder of folders) {
    for (const entry of entriesOf(folder)) {
      if (++count > few) return false;
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
    }
  }
  return true;
}

/** What cannot be listed is told of by whoever needs it. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
