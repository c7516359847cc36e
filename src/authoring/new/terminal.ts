import { createInterface } from "node:readline/promises";

/** Where questions are asked and answered, line by line. */
export interface Terminal {
  /** @throws {Abandoned} when the webmaster gives up (Ctrl-C, Ctrl-D) */
  ask(prompt: string): Promise<string>;
  say(text: string): void;
  close(): void;
}

/** The webmaster has given up. */
export class Abandoned extends Error {}

/** A terminal over streams; lines that come before they are asked for (pasted ones) wait for their question. */
export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Terminal {
  const lines = createInterface({ input, output });
  lines.on("SIGINT", () => lines.close());
  const typed = lines[Symbol.asyncIterator]();
  return {
    async ask(prompt) {
      lines.setPrompt(prompt);
      lines.prompt();
      const { done, value } = await typed.next();
      if (done) throw new Abandoned();
      return value;
    },
    say: (text) => void output.write(`${text}\n`),
    close: () => lines.close(),
  };
}
