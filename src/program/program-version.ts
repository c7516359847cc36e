import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "./program-root.ts";

/** The version of the program, as its package.json says: `0.2.0`. */
export function programVersion(): string {
  return JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8")).version;
}
