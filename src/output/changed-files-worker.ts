import { parentPort, workerData } from "node:worker_threads";
import type { ChangedFilesTask } from "./changed-files.ts";
import { loadLedger } from "./ledger.ts";
import { findChanged } from "./output-files.ts";

const { folder, version } = workerData as ChangedFilesTask;
const ledger = await loadLedger(folder, version);
parentPort?.postMessage(await findChanged(folder, ledger?.units.values() ?? []));
