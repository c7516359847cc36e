import { type ChildProcess, fork } from "node:child_process";
import { text } from "node:stream/consumers";

export interface ProcessOptions {
  /** Ends the process. */
  signal: AbortSignal;
  /** Its working folder; default: that of this process. */
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/**
 * Runs a module in a process of its own, sends it one task, and waits for its answer and until it has ended: its
 * memory is free then.
 * @param answerOf the answer that a message holds; undefined: none yet. When it throws, that is the answer
 * @throws when the process ends without one, with what it has written to its error stream
 * @throws the signal's reason, once the process has ended
 */
export async function askProcess<Message, Answer>(
  module: URL,
  task: object,
  answerOf: (message: Message) => Answer | undefined,
  options: ProcessOptions,
): Promise<Answer> {
  const child = fork(module, {
    ...options,
    // The flags of this process (of a test runner, say) are not for the child.
    execArgv: [],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  let read: (() => Answer) | undefined;
  child.on("message", (message: Message) => {
    try {
      const answer = answerOf(message);
      if (answer === undefined) return;
      read = () => answer;
    } catch (error) {
      read = () => {
        throw error;
      };
    }
    child.disconnect();
  });
  const isEnding = endOf(child);
  child.send(task, () => {});
  const [ended, written] = await Promise.all([isEnding, child.stderr ? text(child.stderr) : ""]);
  options.signal.throwIfAborted();
  if (read) return read();
  throw new Error(written.trim() || `the process has ended with ${ended}`);
}

/** Its exit code, or the signal that ended it. What a stopped process says of that comes before it has ended. */
function endOf(child: ChildProcess): Promise<number | string | null> {
  const { promise, resolve, reject } = Promise.withResolvers<number | string | null>();
  child.once("exit", (code, signal) => resolve(signal ?? code));
  child.on("error", (error) => {
    if (child.pid === undefined) reject(error);
  });
  return promise;
}
