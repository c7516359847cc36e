import { realpathSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { foldedName } from "../disk/letter-case.ts";

/** A path as the file system sees it. */
interface Place {
  /** Each folder that exists, from the root down to the last one, by what the system knows it by. */
  existing: string[];
  /** Names below it that do not exist yet. */
  rest: string[];
}

/**
 * Whether one path is another, or lies below it, as the file system sees it: through links, and whatever the letters'
 * case where it passes over that. Neither needs to exist; of what does not, names that some system takes for one are
 * one.
 */
export function isWithin(inner: string, outer: string): boolean {
  const [a, b] = [placeOf(inner), placeOf(outer)];
  const last = b.existing.at(-1) ?? "";
  if (b.rest.length === 0) return a.existing.includes(last);
  return (
    a.existing.at(-1) === last &&
    b.rest.every((name, depth) => foldedName(name) === foldedName(a.rest[depth] ?? ""))
  );
}

function placeOf(path: string): Place {
  const rest: string[] = [];
  for (let at = resolve(path); ; at = dirname(at)) {
    const real = realPath(at);
    if (real !== null) return { existing: identities(real), rest };
    if (dirname(at) === at) return { existing: [], rest };
    rest.unshift(basename(at));
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

function identities(path: string): string[] {
  const above = dirname(path) === path ? [] : identities(dirname(path));
  return [...above, identity(path)];
}

/** Some network drives give no numbers: there, the name has to do. */
function identity(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return ino === 0n ? foldedName(path) : `${dev}:${ino}`;
}
