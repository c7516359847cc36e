import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/**
 * Runs a program to its end, in silence.
 * @param env more of the environment
 * @throws {Error} with what it had to say, when it cannot be run or does not exit with 0
 */
export async function runCommand(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  const [complaint, [code, signal]] = await Promise.all([text(child.stderr), once(child, "close")]);
  if (code !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${code ?? signal}\n${complaint}`);
}
