import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../../src/program/program-root.ts";
import type { PackageLock } from "../package/installed-lock.ts";

/** The lock of the checkout. */
export function readLock(): PackageLock {
  return JSON.parse(readFileSync(join(programRoot, "package-lock.json"), "utf8"));
}

/** What the lock says of the program, and of the Node that comes with the checkout. */
export function lockedVersions({ packages }: PackageLock): {
  version: string;
  node: string;
  /** Which Nodes the program runs on: `^22.15.0 || >=24.0.0`. */
  engines: string;
} {
  const root = packages[""];
  return {
    version: String(root?.version),
    node: String(packages["node_modules/node"]?.version),
    engines: String(Object(root?.engines).node),
  };
}
