import { fork } from "node:child_process";
import { once } from "node:events";
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
  child.send(task);
  const [[code, ended], written] = await Promise.all([
    once(child, "exit"),
    child.stderr ? text(child.stderr) : "",
  ]);
  if (read) return read();
  throw new Error(written.trim() || `the process has ended with ${ended ?? code}`);
}
