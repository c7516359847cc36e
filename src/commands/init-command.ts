import { join, resolve } from "node:path";
import { askPortal } from "../authoring/init/ask-portal.ts";
import { findTarball } from "../authoring/init/find-tarball.ts";
import type { PortalFacts } from "../authoring/init/portal-facts.ts";
import { projectFiles } from "../authoring/init/project-files.ts";
import { type Step, type Words, words } from "../authoring/init/words.ts";
import { alreadyThere, kindOf, writeProject } from "../authoring/init/write-project.ts";
import { atTerminal, ownTerminal } from "../authoring/new/at-terminal.ts";
import { Inquiry } from "../authoring/new/inquiry.ts";
import type { Terminal } from "../authoring/new/terminal.ts";
import { words as questionWords } from "../authoring/new/words.ts";
import { FailureError } from "../diagnostics/failure-error.ts";
import { UsageError } from "../diagnostics/usage-error.ts";
import { dayIn } from "../identifiers/time-zone.ts";
import { commandLine, quoted } from "../program/command-words.ts";
import { programRoot } from "../program/program-root.ts";
import { programVersion } from "../program/program-version.ts";
import { portalSettingsSchema } from "../schema/index.ts";
import { type ParsedCommand, readCommand, reportErrors } from "./command-line.ts";
import { answerOptions, spec } from "./specs/init-spec.ts";

/** `gongkai init`, at the terminal of this process if it has one, today. */
export function run(argv: string[]): Promise<number> {
  return runInit(argv, ownTerminal(), new Date());
}

/**
 * `gongkai init DIR`: returns the exit code: 0 made, 1 a file is there already, 2 an option is wrong or missing, 3 the
 * system does not let it write, 130 given up.
 * @param open opens a terminal to ask at; null: there is none
 * @param now the instant that decides what today is
 */
export async function runInit(
  argv: string[],
  open: (() => Terminal) | null,
  now: Date,
): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const folder = newFolder(command, words[language]);
    const terminal = values.yes ? null : (open?.() ?? null);
    const say = { intro: words[language].intro, abandoned: questionWords[language].abandoned };
    return atTerminal(terminal, say, () => make(folder, command, terminal, now));
  });
}

/** @throws {UsageError} when no folder is named, several are, or it is a file */
function newFolder({ positionals }: ParsedCommand, say: Words): string {
  const [folder, ...more] = positionals;
  if (folder === undefined || folder.trim() === "") throw new UsageError(say.noFolder);
  if (more.length > 0) throw new UsageError(say.twoFolders(positionals.join(", ")));
  if (kindOf(resolve(folder)) === "other") throw new UsageError(say.notAFolder(folder));
  return folder;
}

async function make(
  folder: string,
  { language, values }: ParsedCommand,
  terminal: Terminal | null,
  now: Date,
): Promise<number> {
  const say = words[language];
  const tarballName = `gongkai-${programVersion()}.tgz`;
  const program = { tarballName };
  const place = resolve(folder);
  const refuse = (facts: PortalFacts) => {
    const paths = projectFiles(facts, program).map(({ path }) => path);
    const there = alreadyThere(place, paths);
    if (there.length > 0) console.error(say.exists(folder, there));
    return there.length > 0;
  };
  // The paths are the same whatever is answered: nobody is asked in vain.
  if (refuse({ organ: "", name: "", level: "county", url: null, code: null, today: "" })) return 1;
  const inquiry = new Inquiry(values, terminal, questionWords[language]);
  const today = dayIn(portalSettingsSchema.parse({}).timeZone, now);
  const facts = await askPortal(inquiry, language, today);
  const { texts, code } = inquiry.outcome(Object.keys(answerOptions));
  for (const text of texts) console.error(text);
  if (!facts || code > 0) {
    console.error(questionWords[language].nothingWritten);
    return code;
  }
  const files = projectFiles(facts, program);
  const from = findTarball(programRoot, tarballName, [place, process.cwd()]);
  const isHere = from === join(place, tarballName);
  const copy = from === null || isHere ? null : { from, name: tarballName };
  await writeProject(place, files, copy).catch((error: Error) => {
    throw new FailureError(say.notWritten(folder, error));
  });
  console.log(
    closing(folder, facts, files.length, { name: tarballName, isThere: from !== null }, say),
  );
  return 0;
}

function closing(
  folder: string,
  facts: PortalFacts,
  files: number,
  tarball: { name: string; isThere: boolean },
  say: Words,
): string {
  // A launcher brings the program along; it need not be installed.
  const isLaunched = process.env.GONGKAI_COMMAND !== undefined;
  const typed = (name: string) => (isLaunched ? commandLine(name) : `npm run ${name}`);
  const steps: { command: string; what: Step }[] = [
    {
      command: `cd ${quoted(folder)}`,
      what: "enter",
    },
    ...(isLaunched ? [] : [{ command: "npm install", what: "install" } as const]),
    { command: typed("new"), what: "new" },
    { command: typed("dev"), what: "dev" },
  ];
  const needed = isLaunched ? null : tarball;
  return say.closing({ folder, facts, files, tarball: needed, steps, check: typed("check") });
}
