import { Abandoned, openTerminal, type Terminal } from "./terminal.ts";

/** Opens the terminal of this process; null where it has none. */
export function ownTerminal(): (() => Terminal) | null {
  const { stdin, stdout } = process;
  return stdin.isTTY && stdout.isTTY ? () => openTerminal(stdin, stdout) : null;
}

/**
 * Does what asks at a terminal, and closes it.
 * @param terminal null: nobody can be asked
 * @param say what is said before the first question, and to who gives up
 * @returns the exit code of the work; 130 when it was given up
 * @throws what the work throws
 */
export async function atTerminal(
  terminal: Terminal | null,
  say: { intro: string; abandoned: string },
  work: () => Promise<number>,
): Promise<number> {
  try {
    terminal?.say(say.intro);
    return await work();
  } catch (error) {
    if (!(error instanceof Abandoned)) throw error;
    console.error(`\n${say.abandoned}`);
    return 130;
  } finally {
    terminal?.close();
  }
}
