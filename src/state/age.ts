import { lstatSync } from "node:fs";

/** Milliseconds in which what another build has begun is done. */
const youth = 3_600_000;

/** Whether something kept has been written within the last hour: another build may count on it. */
export function isYoung(path: string): boolean {
  const { mtimeMs = 0 } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
  // A time that is still to come is none of ours.
  return Math.abs(Date.now() - mtimeMs) < youth;
}
