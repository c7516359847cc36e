import { isStatic } from "../content/names/static-files.ts";
import type { Content } from "../content/read-content.ts";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { extensionsInForce } from "../extensions/in-force.ts";
import { threadsFor } from "../program/threads-for.ts";
import { TextError } from "../text/limits.ts";
import { runJobs } from "../text/rendering/worker-pool.ts";
import type { CheckAnswer, CheckJob } from "./check-job.ts";
import { type CheckScope, type CheckTask, checkTasks } from "./check-tasks.ts";
import type { CheckWorkerData } from "./check-worker.ts";
import type { FileReport } from "./file-report.ts";
import { KeptReports } from "./kept-reports.ts";
import { type FaultInFile, ruleFailures } from "./own/rule-failures.ts";
import type { CheckSettings } from "./rules/rule.ts";
import { checkSettingsOf } from "./settings-of.ts";

export interface CheckEffort {
  /** Folder that keeps reports from one build to the next. */
  cache: string;
  /** Threads; 0: attachments are read right here, where nothing ends what one of them keeps busy. */
  workers: number;
  onProgress: (done: number, total: number) => void;
  /** Stops the work, for its reason. */
  signal?: AbortSignal;
}

export interface CheckedFiles {
  reports: Map<string, FileReport>;
  /** Files that could not be checked, or not by all rules of the project. */
  failures: Diagnostic[];
}

/** Milliseconds for one file. */
const timeLimit = 60_000;
/** Bytes of Markdown that are checked right here before a worker thread has even started. */
const inPassing = 500_000;

/**
 * Runs the rules for single files on what has changed since the last build.
 * @throws the signal's reason
 */
export async function checkFiles(
  content: Content,
  scope: CheckScope,
  { cache, workers, onProgress, signal }: CheckEffort,
): Promise<CheckedFiles> {
  const kept = KeptReports.load(cache);
  const reports = new Map<string, FileReport>();
  const missing = await checkTasks(content, scope, (file, key) => {
    signal?.throwIfAborted();
    const report = kept.find(file, key);
    if (report) reports.set(file, report);
    return report !== null;
  });
  const tasks = new Map(missing.map((task) => [task.job, task]));

  const failures: Diagnostic[] = [];
  const faults: FaultInFile[] = [];
  let done = 0;
  const onAnswer = (job: CheckJob, answer: CheckAnswer) => {
    const { file } = job;
    onProgress(++done, tasks.size);
    if ("failure" in answer) {
      const failure = finding("check/not-done", { file }, { found: answer.failure });
      // Of a page that is published as it is nobody but us looks whether something runs in it.
      failures.push(isStatic(file) ? { ...failure, severity: "error" } : failure);
      return;
    }
    reports.set(file, answer.report);
    if (answer.faults.length > 0)
      faults.push(...answer.faults.map((fault) => ({ ...fault, file })));
    // What a rule has failed to find is not known.
    else kept.add(file, tasks.get(job)?.key ?? "", answer.report);
  };
  const isHere = workers === 0 || isDoneInPassing(missing);
  const run = isHere ? runHere : runInWorkers;
  const effort = { workers: threadsFor(bytesOf(missing), workers), signal };
  await run([...tasks.keys()], checkSettingsOf(content.settings), onAnswer, effort);
  kept.save();
  return { reports, failures: [...failures, ...ruleFailures(faults)] };
}

/** Attachments may be hostile: only a worker can be stopped. */
function isDoneInPassing(tasks: readonly CheckTask[]): boolean {
  return bytesOf(tasks) < inPassing && tasks.every(({ job }) => job.kind === "document");
}

function bytesOf(tasks: readonly CheckTask[]): number {
  return tasks.reduce((sum, task) => sum + task.bytes, 0);
}

type OnAnswer = (job: CheckJob, answer: CheckAnswer) => void;
type Effort = Pick<CheckEffort, "workers" | "signal">;

async function runHere(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  onAnswer: OnAnswer,
  { signal }: Effort,
) {
  if (jobs.length === 0) return;
  const { answerCheckJob } = await import("./check-job.ts");
  for (const job of jobs) {
    signal?.throwIfAborted();
    onAnswer(job, await answerCheckJob(job, settings));
  }
}

async function runInWorkers(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  onAnswer: OnAnswer,
  { workers, signal }: Effort,
) {
  const entry = new URL("./check-worker.ts", import.meta.url);
  const workerData: CheckWorkerData = { settings, extensions: extensionsInForce().source };
  const pool = { entry, workerData, workers, timeLimit };
  await runJobs<CheckJob, CheckAnswer>(
    jobs,
    pool,
    (job, answer) =>
      onAnswer(job, answer instanceof TextError ? { failure: answer.message } : answer),
    [],
    signal,
  );
}
