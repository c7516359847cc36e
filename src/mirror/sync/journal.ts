import { join } from "node:path";
import { isOutputPath } from "../../output/ledger/output-path.ts";
import { readKept } from "../../state/read-kept.ts";
import { isListOf, isShape } from "../../state/shape.ts";
import { writeWhole } from "../../state/write-whole.ts";
import type { Listed } from "../verify/read-list.ts";

/** What is to be done to a mirror, when all that it takes is ready: whoever finds it, goes on from any moment. */
export interface Journal {
  /** To be removed before anything else: something is to stand in their place that cannot beside them. */
  first: string[];
  /** Files in the staging folder that are to be put in place, with their SHA-256. */
  put: Listed[];
  /** To be removed when all is in place. */
  remove: string[];
}

const format = "gongkai-sync/1";
/** Bytes: of more than a million files. */
const largest = 500_000_000;

/** Where it stands. */
export const journalPlace = (staging: string) => join(staging, "journal.json");

export function writeJournal(staging: string, journal: Journal): void {
  writeWhole(journalPlace(staging), JSON.stringify({ format, ...journal }));
}

/** @returns null where there is none, or none that leads nowhere else than into the mirror */
export function readJournal(staging: string): Journal | null {
  try {
    const value: unknown = JSON.parse(
      readKept(journalPlace(staging), largest)?.toString() ?? "null",
    );
    if (!isShape(value) || value.format !== format) return null;
    const { first, put, remove } = value;
    const isJournal =
      isListOf(first, isOutputPath) && isListOf(put, isListed) && isListOf(remove, isOutputPath);
    return isJournal ? { first, put, remove } : null;
  } catch {
    return null;
  }
}

function isListed(value: unknown): value is Listed {
  return (
    isShape(value) &&
    isOutputPath(value.path) &&
    typeof value.hash === "string" &&
    /^[\da-f]{64}$/.test(value.hash)
  );
}
