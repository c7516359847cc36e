import { parentPort, workerData } from "node:worker_threads";
import type { ExtensionsSource } from "../extensions/extensions.ts";
import { openInForce } from "../extensions/open-extensions.ts";
import { answerCheckJob, type CheckJob } from "./check-job.ts";
import type { CheckSettings } from "./rules/rule.ts";

/** What a thread is told when it begins. */
export interface CheckWorkerData {
  settings: CheckSettings;
  extensions: ExtensionsSource | null;
}

const { settings, extensions } = workerData as CheckWorkerData;
await openInForce(extensions);

parentPort?.on("message", async (job: CheckJob) => {
  parentPort?.postMessage(await answerCheckJob(job, settings));
});
