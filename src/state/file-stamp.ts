import { statSync } from "node:fs";
import { isShape } from "./shape.ts";

/** What the system tells of a file without reading it. */
export interface FileStamp {
  size: number;
  mtimeMs: number;
  /** Changes with everything done to a file, and nobody can set it. */
  ctimeMs: number;
}

/** Clocks of file systems are coarse: a file changed so lately may change again and keep its stamp. */
const coarseness = 2000;

/** The stamp of a file, links followed; null where it cannot be had. */
export function fileStamp(root: string, file: string): FileStamp | null {
  try {
    // Put together, not joined: there are tens of thousands, and nothing in them to be made simpler.
    const { size, mtimeMs, ctimeMs } = statSync(`${root}/${file}`);
    return { size, mtimeMs, ctimeMs };
  } catch {
    return null;
  }
}

/** Whether a file that still has this stamp is surely unchanged. @param now when the stamp was taken */
export function isSettled({ mtimeMs, ctimeMs }: FileStamp, now: number): boolean {
  return Math.max(mtimeMs, ctimeMs) < now - coarseness;
}

export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;
}

/** Whether a value that was read from a file is a stamp. */
export function isStamp(value: unknown): value is FileStamp {
  return isShape(value) && [value.size, value.mtimeMs, value.ctimeMs].every(Number.isFinite);
}
