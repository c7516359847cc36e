import { basename, dirname, join } from "node:path";
import type { Disk } from "../disk/disk.ts";

/**
 * What stands beside an output folder `dist`, on the same file system: `.dist.lock`, the ledger `.dist.ledger`, and
 * while a build of process 7 runs `.dist.staging-7`, which it fills; `.dist.patch-7` or `.dist.swap-7`, the ledger of
 * the next output, from when it begins to put it in place until that is done; and `.dist.previous-7`, the last output. `.dist.doubted` is a ledger
 * of which only the names are believed.
 */
export type Beside = "lock" | "ledger" | "doubted" | "staging" | "patch" | "swap" | "previous";

/** The path of a thing beside an output folder. */
export function beside(target: string, thing: Beside, process?: number): string {
  const name = process === undefined ? thing : `${thing}-${process}`;
  return join(dirname(target), `.${basename(target)}.${name}`);
}

/** Things beside an output folder that belong to one build: what they are, whose, and where. */
export interface Leftover {
  /** `journal`: of an earlier version of the program; `writing`: a file that was never finished. */
  thing: Beside | "journal" | "writing";
  process: number;
  path: string;
}

/** What builds have left beside an output folder. */
export function leftovers(disk: Disk, target: string): Leftover[] {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  return disk.list(parent).flatMap((name) => {
    if (!name.startsWith(prefix)) return [];
    const path = join(parent, name);
    const rest = name.slice(prefix.length);
    const [, thing, process] =
      /^(staging|patch|swap|previous|journal)-(\d{1,10})(?:-\d+)?$/.exec(rest) ?? [];
    if (thing) return [{ thing: thing as Leftover["thing"], process: Number(process), path }];
    const isWriting = /^(?:ledger|(?:patch|swap|journal)-\d+)\.[\da-f-]{36}\.tmp$/.test(rest);
    return isWriting ? [{ thing: "writing" as const, process: 0, path }] : [];
  });
}

/** A path at which nothing stands: this one, or with a number after it. */
export function freeName(disk: Disk, path: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${path}-${number}`;
    if (!disk.stat(name)) return name;
  }
}
