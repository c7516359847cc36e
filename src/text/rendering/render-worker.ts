import { parentPort, workerData } from "node:worker_threads";
import type { ExtensionsSource } from "../../extensions/extensions.ts";
import { openInForce } from "../../extensions/open-extensions.ts";
import { takeDamageNotes } from "../../state/damaged-cache.ts";
import { type RenderAnswer, type RenderSettings, renderFile } from "./render-file.ts";

/** What a thread is told when it begins. */
export interface RenderWorkerData extends RenderSettings {
  extensions: ExtensionsSource | null;
}

/** What it answers: with the texts that the cache is to keep, written by one thread alone, and what it has found damaged. */
export type WorkerAnswer = RenderAnswer & {
  fresh: [textKey: string, packed: Uint8Array][];
  damaged: string[];
};

const { extensions, ...settings } = workerData as RenderWorkerData;
await openInForce(extensions);

parentPort?.on(
  "message",
  async ({ path, leavesOut = false }: { path: string; leavesOut?: boolean }) => {
    const fresh: WorkerAnswer["fresh"] = [];
    const answer = await renderFile(path, settings, (...text) => fresh.push(text), leavesOut);
    parentPort?.postMessage({
      ...answer,
      fresh,
      damaged: takeDamageNotes(),
    } satisfies WorkerAnswer);
  },
);
