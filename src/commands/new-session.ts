import { PassThrough } from "node:stream";
import { vi } from "vitest";
import { openTerminal, type Terminal } from "../authoring/new/terminal.ts";
import { runNew } from "./new-command.ts";

/** The instant of every session: in Shanghai it is 2026-11-22 already. */
const now = new Date("2026-11-21T16:30:00Z");

/** What a session gave. */
export interface Session {
  code: number;
  /** All that stood on the screen, what was typed included. */
  screen: string;
}

/** `npm run new` at a terminal, for tests: each answer is typed when its prompt stands there; then Ctrl-D. */
export async function atTerminal(argv: string[], answers: string[]): Promise<Session> {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...answers];
  return recorded(argv, (print, screen) => {
    output.on("data", (data) => {
      print(String(data));
      if (!screen().endsWith("> ")) return;
      const answer = left.shift();
      if (answer === undefined) return void input.end();
      print(`${answer}\n`);
      input.write(`${answer}\n`);
    });
    return () => openTerminal(input, output);
  });
}

/** `npm run new` where nothing can be asked. */
export async function withoutTerminal(...argv: string[]): Promise<Session> {
  return recorded(argv, () => null);
}

async function recorded(
  argv: string[],
  open: (print: (text: string) => void, screen: () => string) => (() => Terminal) | null,
): Promise<Session> {
  let screen = "";
  const print = (text: string) => {
    screen += text;
  };
  const spies = (["log", "error"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((text) => print(`${text}\n`)),
  );
  try {
    const code = await runNew(
      argv,
      open(print, () => screen),
      now,
    );
    return { code, screen };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
