import { parentPort, workerData } from "node:worker_threads";
import { answerCheckJob, type CheckJob } from "./check-job.ts";
import type { CheckSettings } from "./rules/rule.ts";

parentPort?.on("message", async (job: CheckJob) => {
  parentPort?.postMessage(await answerCheckJob(job, workerData as CheckSettings));
});
