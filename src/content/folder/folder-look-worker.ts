import { parentPort, workerData } from "node:worker_threads";
import { snapshotContent } from "./fingerprint.ts";
import { listFolder } from "./folder.ts";
import type { FolderAnswer, FolderQuestion } from "./folder-answer.ts";

const { root, since } = workerData as FolderQuestion;

function tell(answer: FolderAnswer, transferred: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, transferred);
}

const folder = listFolder(root);
let isTold = false;
const snapshot = snapshotContent(folder, ({ mtimeMs, ctimeMs }) => {
  if (isTold || Math.max(mtimeMs, ctimeMs) < since) return;
  isTold = true;
  tell("changed");
});
if (snapshot) {
  const { stamps, ...seen } = snapshot;
  const { numbers } = stamps;
  tell({ folder, seen: { ...seen, numbers } }, [numbers.buffer]);
} else tell({ folder, seen: null });
