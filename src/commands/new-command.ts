import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { askFile } from "../authoring/new/ask-file.ts";
import { atTerminal, ownTerminal } from "../authoring/new/at-terminal.ts";
import { openDesk } from "../authoring/new/desk.ts";
import { Inquiry } from "../authoring/new/inquiry.ts";
import type { Terminal } from "../authoring/new/terminal.ts";
import { words } from "../authoring/new/words.ts";
import { type ContentState, readContentState } from "../authoring/numbers/content-state.ts";
import { formatDiagnostics } from "../checks/reports/pretty.ts";
import { countBySeverity } from "../diagnostics/count.ts";
import { dayIn } from "../identifiers/time-zone.ts";
import { absoluteUrl } from "../portal/addresses/site-url.ts";
import { commandLine } from "../program/command-words.ts";
import { type ParsedCommand, readCommand, reportErrors } from "./command-line.ts";
import { contentFolder } from "./options.ts";
import { answerOptions, spec } from "./specs/new-spec.ts";
import { contentOption } from "./specs/shared-options.ts";

/** `npm run new`, at the terminal of this process if it has one, today. */
export function run(argv: string[]): Promise<number> {
  return runNew(argv, ownTerminal(), new Date());
}

/**
 * `npm run new`: returns the exit code: 0 written, 1 the content forbids it (a number is taken, the file is
 * there, the settings have an error), 2 an option is wrong or missing, 130 given up.
 * @param open opens a terminal to ask at; null: there is none
 * @param now the instant that decides what today is
 */
export async function runNew(
  argv: string[],
  open: (() => Terminal) | null,
  now: Date,
): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const say = words[language];
    const content = contentFolder(values.content as string, language);
    const state = await readContentState(content);
    if (countBySeverity(state.diagnostics).error > 0) {
      console.error(formatDiagnostics(state.diagnostics, { language, color: false }));
      return 1;
    }
    const terminal = values.yes ? null : (open?.() ?? null);
    return atTerminal(terminal, say, () => begin(command, state, terminal, now));
  });
}

async function begin(
  { language, values }: ParsedCommand,
  state: ContentState,
  terminal: Terminal | null,
  now: Date,
): Promise<number> {
  const say = words[language];
  const inquiry = new Inquiry(values, terminal, say);
  const today = dayIn(state.settings.timeZone, now);
  const genre = values.genre as string | undefined;
  const file = await askFile(inquiry, openDesk(state, language), genre, today);
  const { texts, code } = inquiry.outcome(Object.keys(answerOptions));
  for (const text of texts) console.error(text);
  if (!file || code > 0) {
    console.error(say.nothingWritten);
    return code;
  }
  if (!(await writeNew(join(state.folder.root, file.file), file.text))) {
    console.error(say.fileExists(file.file));
    return 1;
  }
  const folder = values.content as string;
  const tail = folder === contentOption.default ? "" : ` --content ${folder}`;
  console.log(
    say.closing({
      path: join(folder, file.file),
      url: absoluteUrl(state, file.address),
      dev: commandLine(`dev${tail}`),
      check: commandLine(`check${tail}`),
    }),
  );
  return 0;
}

/** Writes a file that is not there yet; false when it is. */
async function writeNew(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
