import { parentPort, workerData } from "node:worker_threads";
import type { OutputAnswer, OutputQuestion } from "./changed-files.ts";
import { Ledger, type OutputFile } from "./ledger.ts";
import { intactFile, sizeAndTime } from "./output-files.ts";
import { straysIn } from "./strays.ts";

/** Looks at every file, and reads only those whose times have changed. @returns null where there is no ledger */
function compare({ out, version }: OutputQuestion): OutputAnswer | null {
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
  const strays = straysIn(out, known, ledger.cleanAt);
  return { ledger: ledger.sha256, changed, restamped, strays };
}

parentPort?.postMessage(compare(workerData));
