import { readdirSync } from "node:fs";
import { extname } from "node:path";

/** The program's own modules end so: `.ts`, or `.js` where it is packed. */
const ending = extname(import.meta.url);

/**
 * The modules that stand in a folder of the program, tests apart, in code unit order: what is added by adding a file is
 * found here. A module that is imported so is named in `kinds.ts` where it decides over what is kept.
 */
export function modulesIn(folder: URL): URL[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !/\.(?:test|d)\.[jt]s$/.test(name))
    .sort()
    .map((name) => new URL(name, folder));
}
