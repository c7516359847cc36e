import { parentPort, workerData } from "node:worker_threads";
import { Ledger } from "../ledger/ledger.ts";
import { DamagedLedgerError, type OutputFile } from "../ledger/ledger-files.ts";
import { damaged, type OutputAnswer, type OutputQuestion } from "./output-answer.ts";
import { intactFile, sizeAndTime } from "./output-files.ts";
import { straysIn } from "./strays.ts";

/** Looks at every file, and reads only those whose times have changed. @returns null where there is no ledger */
function compare({ out, version, now }: OutputQuestion): OutputAnswer | null {
  const ledger = Ledger.load(out, version);
  if (!ledger) return null;
  const changed = new Set<string>();
  const restamped = new Map<string, OutputFile[]>();
  const known = new Set<string>();
  for (const id of ledger.units.ids()) {
    const files = ledger.units.filesOf(id);
    for (const { path } of files) known.add(path);
    const isSame = files.every(({ path, size, mtimeMs }) => {
      const now = sizeAndTime(out, path);
      return now?.size === size && now.mtimeMs === mtimeMs;
    });
    if (isSame) continue;
    const intact = files.map((file) => intactFile(out, file));
    if (intact.includes(null)) changed.add(id);
    else restamped.set(id, intact as OutputFile[]);
  }
  // A time to come means that the clock was set back: it tells nothing of what was done since.
  const cleanAt = ledger.cleanAt > now ? 0 : ledger.cleanAt;
  const { foreign } = straysIn(out, known, cleanAt);
  return { ledger: ledger.sha256, changed, restamped, foreign };
}

/** What the ledger says may be anything: where reading it fails, it is damaged. */
function answer(): OutputAnswer | typeof damaged | null {
  try {
    return compare(workerData);
  } catch (error) {
    if (error instanceof DamagedLedgerError) return damaged;
    throw error;
  }
}

parentPort?.postMessage(answer());
