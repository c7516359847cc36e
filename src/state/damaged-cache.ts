import { sep } from "node:path";

/** Something kept from an earlier build is not as it was written. It is gone now: the next build makes it again. */
export class DamagedCacheError extends Error {
  override name = "DamagedCacheError";
}

const noted = new Set<string>();

/** Notes that what is kept at a path is not what the program has written there, and is made again. */
export function noteDamage(path: string): void {
  noted.add(path);
}

/**
 * The paths noted since the last call, each once, in code unit order.
 * @param folders those below these, for a build beside others in one process; left out: all
 */
export function takeDamageNotes(folders?: readonly string[]): string[] {
  const isWanted = (path: string) =>
    folders?.some((folder) => path === folder || path.startsWith(folder + sep)) ?? true;
  const paths = [...noted].filter(isWanted).sort();
  for (const path of paths) noted.delete(path);
  return paths;
}
