import { posix } from "node:path";
import type { Fault } from "../input/input.ts";

/** A path to be written stays below its folder, on every system: the letters of Windows' drives included. */
export function inside(path: string): Fault[] {
  const isInside =
    path !== "" &&
    !/^[/\\]|\\|^[a-z]:|\0/iu.test(path) &&
    !posix.normalize(path).startsWith("..") &&
    path.split("/").every((segment) => Buffer.byteLength(segment) <= 255);
  return isInside ? [] : [{ law: "nothing is written outside", seen: path.slice(0, 200) }];
}

/** Files that are there after and were not before, all below the folder that was given. */
export function onlyBelow(
  folder: string,
  before: readonly string[],
  after: readonly string[],
): Fault[] {
  const known = new Set(before);
  return after
    .filter((path) => !known.has(path) && path !== folder && !path.startsWith(`${folder}/`))
    .map((path) => ({ law: "nothing is written outside", seen: path }));
}
