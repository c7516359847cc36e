import { parentPort, workerData } from "node:worker_threads";
import { type RenderSettings, renderFile } from "./render-file.ts";

parentPort?.on(
  "message",
  async ({ path, leavesOut = false }: { path: string; leavesOut?: boolean }) => {
    parentPort?.postMessage(await renderFile(path, workerData as RenderSettings, leavesOut));
  },
);
