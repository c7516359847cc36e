import { Worker } from "node:worker_threads";

/**
 * Has a task done by a thread of its own, and waits until it has ended.
 * @param module that answers its `workerData` with one message
 * @param signal ends the thread
 * @throws what the thread throws; the signal's reason
 */
export async function askThread<Answer>(
  module: URL,
  task: object,
  signal?: AbortSignal,
): Promise<Answer> {
  signal?.throwIfAborted();
  // The flags of the main thread (of a test runner, say) are not for workers.
  const worker = new Worker(module, { workerData: task, execArgv: [] });
  const { promise: answer, resolve, reject } = Promise.withResolvers<Answer>();
  // Where this thread was busy, its answer and its end come one right after the other: the first counts.
  worker.on("message", resolve).on("error", reject);
  worker.on("exit", (code) => reject(new Error(`the thread has ended with ${code}`)));
  const end = () => worker.terminate();
  signal?.addEventListener("abort", end);
  try {
    return await answer;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", end);
    await worker.terminate();
  }
}
