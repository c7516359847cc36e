import { join } from "node:path";

/** One of several machines' shares of a build. */
export interface Part {
  /** From 1. */
  number: number;
  of: number;
}

/** Reads `2/4`; null when it is no part. */
export function parsePart(text: string): Part | null {
  const [, number, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text)?.map(Number) ?? [];
  return number && of && number <= of ? { number, of } : null;
}

/** Whether what somebody has written down can be a part: nobody counts to more of them than `parsePart` takes. */
export function isPart({ number, of }: Partial<Record<keyof Part, unknown>>): boolean {
  const areNumbers = typeof number === "number" && typeof of === "number";
  return areNumbers && parsePart(`${number}/${of}`) !== null;
}

/** Folders that cannot be joined: what is wrong with which. */
export class PartsError extends Error {
  override name = "PartsError";
  readonly code = "parts";
  readonly fault: "no-part" | "other-base" | "other-day" | "other-count" | "twice" | "missing";
  /** The folder, or the numbers of the parts that are missing. */
  readonly found: string;

  constructor(fault: PartsError["fault"], found: string) {
    super(`${fault}: ${found}`);
    this.fault = fault;
    this.found = found;
  }
}

/** Where a part keeps its output and its cache, below its folder. */
export function partFolders(folder: string): { site: string; cache: string } {
  return { site: join(folder, "site"), cache: join(folder, "cache") };
}
