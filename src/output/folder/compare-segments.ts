import { KeptMap } from "../../state/kept-map.ts";
import type { OutputFile } from "../ledger/ledger-files.ts";
import { type FileColumns, fileAt, readFiles, readUnits, segmentsIn } from "../ledger/segment.ts";
import { KnownInFolders } from "./known-in-folders.ts";
import type { OutputQuestion, OutputShare } from "./output-answer.ts";
import { intactFile, sizeAndTime } from "./output-files.ts";

/**
 * Compares an output with its ledger, segment by segment, together with whoever else does: each takes the next one that
 * is left. It looks at every file, and reads only those whose times have changed. Stops after each segment, so that
 * others get their turn.
 * @throws {DamagedLedgerError}
 */
export function* compareSegments({
  out,
  lines,
  taken,
  cleanAt,
}: OutputQuestion): Generator<undefined, OutputShare> {
  const kept = KeptMap.over<unknown>(lines);
  const segments = segmentsIn(kept);
  const changed = new Set<string>();
  const restamped = new Map<string, OutputFile[]>();
  const known = new KnownInFolders(out, cleanAt);
  for (;;) {
    const number = segments[Atomics.add(taken, 0, 1)];
    if (number === undefined) return { changed, restamped, unsettled: known.unsettled };
    const units = readUnits(kept, number);
    const files = readFiles(kept, number, units);
    let start = 0;
    for (const [at, id] of units.ids.entries()) {
      const end = start + (units.counts[at] as number);
      for (let file = start; file < end; file++) known.add(files.paths[file] as string);
      if (!isAsWritten(out, files, start, end)) {
        const intact = Array.from({ length: end - start }, (_, own) =>
          intactFile(out, fileAt(files, start + own)),
        );
        if (intact.includes(null)) changed.add(id);
        else restamped.set(id, intact as OutputFile[]);
      }
      start = end;
    }
    yield;
  }
}

/** Whether size and time of files are those of the ledger. */
function isAsWritten(
  out: string,
  { paths, sizes, times }: FileColumns,
  start: number,
  end: number,
): boolean {
  for (let at = start; at < end; at++) {
    const now = sizeAndTime(out, paths[at] as string);
    if (now?.size !== sizes[at] || now?.mtimeMs !== times[at]) return false;
  }
  return true;
}
