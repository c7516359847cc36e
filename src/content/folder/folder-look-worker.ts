import { parentPort, workerData } from "node:worker_threads";
import type { FolderAnswer, FolderQuestion } from "./folder-answer.ts";
import { lookAtFolder } from "./look-at-folder.ts";

function tell(answer: FolderAnswer, transferred: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, transferred);
}

const { folder, snapshot } = lookAtFolder(workerData as FolderQuestion, () => tell("changed"));
if (snapshot) {
  const { stamps, ...seen } = snapshot;
  const { numbers } = stamps;
  tell({ folder, seen: { ...seen, numbers } }, [numbers.buffer]);
} else tell({ folder, seen: null });
