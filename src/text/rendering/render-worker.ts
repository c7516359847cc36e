import { parentPort, workerData } from "node:worker_threads";
import type { ExtensionsSource } from "../../extensions/extensions.ts";
import { openInForce } from "../../extensions/open-extensions.ts";
import { takeDamageNotes } from "../../state/damaged-cache.ts";
import { type RenderSettings, renderFile } from "./render-file.ts";

/** What a thread is told when it begins. */
export interface RenderWorkerData extends RenderSettings {
  extensions: ExtensionsSource | null;
}

const { extensions, ...settings } = workerData as RenderWorkerData;
await openInForce(extensions);

parentPort?.on(
  "message",
  async ({ path, leavesOut = false }: { path: string; leavesOut?: boolean }) => {
    const answer = await renderFile(path, settings, leavesOut);
    parentPort?.postMessage({ ...answer, damaged: takeDamageNotes() });
  },
);
