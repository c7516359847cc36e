import { parentPort, workerData } from "node:worker_threads";
import { DamagedLedgerError } from "../ledger/ledger-files.ts";
import { compareSegments } from "./compare-segments.ts";
import { damaged, type OutputShare } from "./output-answer.ts";

/** What the ledger says may be anything: where reading it fails, it is damaged. */
function answer(): OutputShare | typeof damaged {
  try {
    const comparing = compareSegments(workerData);
    for (;;) {
      const { done, value } = comparing.next();
      if (done) return value;
    }
  } catch (error) {
    if (error instanceof DamagedLedgerError) return damaged;
    throw error;
  }
}

parentPort?.postMessage(answer());
