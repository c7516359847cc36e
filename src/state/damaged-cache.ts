/** Something kept from an earlier build is not as it was written. It is gone now: the next build makes it again. */
export class DamagedCacheError extends Error {
  override name = "DamagedCacheError";
}

const noted = new Set<string>();

/** Notes that what is kept at a path is not what the program has written there, and is made again. */
export function noteDamage(path: string): void {
  noted.add(path);
}

/** The paths noted since the last call, each once, in code unit order. */
export function takeDamageNotes(): string[] {
  const paths = [...noted].sort();
  noted.clear();
  return paths;
}
