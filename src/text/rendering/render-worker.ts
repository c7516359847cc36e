import { parentPort, workerData } from "node:worker_threads";
import { takeDamageNotes } from "../../state/damaged-cache.ts";
import { type RenderSettings, renderFile } from "./render-file.ts";

parentPort?.on(
  "message",
  async ({ path, leavesOut = false }: { path: string; leavesOut?: boolean }) => {
    const answer = await renderFile(path, workerData as RenderSettings, leavesOut);
    parentPort?.postMessage({ ...answer, damaged: takeDamageNotes() });
  },
);
