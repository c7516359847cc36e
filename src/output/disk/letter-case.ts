import { join } from "node:path";
import type { Disk } from "./disk.ts";

/**
 * What two names have in common that some file system takes for one: Windows and macOS pass over case, macOS over
 * the form in which a sign is composed, too.
 */
export function foldedName(path: string): string {
  return path.normalize("NFC").toUpperCase();
}

/** Whether a path below a folder stands there letter by letter, not just under a name that passes for it. */
export function isListed(disk: Disk, folder: string, path: string): boolean {
  return path
    .split("/")
    .every((name, depth, names) =>
      namesIn(disk, join(folder, ...names.slice(0, depth))).includes(name),
    );
}

/**
 * Gives a file that stands under a name that only passes for its own the letters it is to have, its folders first.
 * @param from how it was written, @param to how it is to be
 */
export function respell(disk: Disk, folder: string, from: string, to: string): void {
  const [former, wanted] = [from.split("/"), to.split("/")];
  for (const [depth, name] of wanted.entries()) {
    const parent = join(folder, ...wanted.slice(0, depth));
    if (namesIn(disk, parent).includes(name)) continue;
    disk.rename(join(parent, former[depth] ?? name), join(parent, name));
  }
}

function namesIn(disk: Disk, folder: string): string[] {
  return disk.stat(folder)?.isDirectory() ? disk.list(folder) : [];
}
