import { fork } from "node:child_process";
import type { ShardReport, ShardTask } from "./index-shard.ts";

/**
 * Builds one index in a process of its own.
 * @param years names the index in the error
 * @param signal ends the process when another index has failed
 * @throws when the process reports an error or ends without success
 */
export function runShardProcess(
  task: ShardTask,
  years: string,
  signal: AbortSignal,
  onRead: () => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = fork(new URL("shard-process.ts", import.meta.url), {
    // The flags of this process (of a test runner, say) are not for the child.
    execArgv: [],
    signal,
  });
  let cause = "";
  child.on("message", (report: ShardReport) => {
    if (report === "read") onRead();
    else cause = report.error;
  });
  child.on("error", reject);
  child.on("exit", (code, ended) => {
    if (code === 0) resolve();
    else reject(new Error(`search index ${years} could not be built: ${cause || (ended ?? code)}`));
  });
  child.send(task);
  return promise;
}
