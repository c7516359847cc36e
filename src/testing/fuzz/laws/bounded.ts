import type { Fault } from "../input/input.ts";

/** Seconds of processor time, and megabytes, that one input may cost. */
export interface Budget {
  seconds: number;
  megabytes: number;
}

/** The bounds that the program promises for one document, with room for a machine half as fast. */
export const budget: Budget = { seconds: 4, megabytes: 1000 };

/** Time is bounded: counted in processor time, which a loaded machine does not lengthen. */
export function bounded(seconds: number, { seconds: limit }: Budget = budget): Fault[] {
  if (seconds <= limit) return [];
  return [{ law: "time is bounded", seen: `${seconds.toFixed(1)} s of processor time` }];
}
