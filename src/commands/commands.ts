import { basename, extname } from "node:path";
import { printable } from "../characters/printable.ts";
import { modulesIn } from "../program/modules-in.ts";
import { programVersion } from "../program/program-version.ts";
import { optionLanguage, readCommand, reportErrors } from "./command-line.ts";
import { endThough, tellLateFaults } from "./configuration/late-faults.ts";
import type { CommandSpec } from "./specs/spec.ts";

/** What `specs/…-spec.ts` exports: `check-spec.ts` is that of the command `check`. */
interface SpecModule {
  spec: CommandSpec;
}

/** What `…-command.ts` exports. */
interface CommandModule {
  /** @returns the exit code */
  run(argv: string[]): Promise<number>;
}

const ending = extname(import.meta.url);

const specs = new Map(
  modulesIn(new URL("specs/", import.meta.url)).flatMap((file) => {
    const name = basename(file.pathname, `-spec${ending}`);
    return name.endsWith(ending) ? [] : [[name, file] as const];
  }),
);

/** Names of all commands. */
export const commandNames: readonly string[] = [...specs.keys()];

/**
 * Runs a command by its name, says the version (`--version`), or lists all commands. Help needs specs alone: what a command works with is loaded once its line
 * has been read.
 * @param argv the name, then what stands behind it
 * @returns the exit code; 2 when there is no such command
 */
export async function runCommand([name = "", ...argv]: string[]): Promise<number> {
  const file = specs.get(name);
  if (!file) return listCommands(name, argv);
  tellLateFaults();
  const code = await reportErrors(async () => {
    const { spec }: SpecModule = await import(file.href);
    if (!(await readCommand(spec, argv))) return 0;
    const work = new URL(`${name}-command${ending}`, import.meta.url);
    const { run }: CommandModule = await import(work.href);
    return run(argv);
  });
  const serves = code === 0 && (name === "dev" || name === "preview");
  if (!serves) await endThough(code);
  return code;
}

async function listCommands(name: string, argv: string[]): Promise<number> {
  if (name === "--version" || name === "-v") {
    console.log(`gongkai ${programVersion()}, Node ${process.versions.node}`);
    return 0;
  }
  const language = optionLanguage([name, ...argv]);
  const lines = await Promise.all(
    [...specs].map(async ([name, file]) => {
      const { spec }: SpecModule = await import(file.href);
      return `  ${name.padEnd(13)}${spec[language]}`;
    }),
  );
  const head = {
    zh: "命令（后面加 --help 看选项；--version 看版本）：",
    en: "Commands, each with --help; --version tells the version:",
  }[language];
  console.log([head, ...lines].join("\n"));
  if (asksForHelp(name, argv)) return 0;
  console.error(
    {
      zh: `没有“${printable(name)}”这个命令。`,
      en: `There is no command “${printable(name)}”.`,
    }[language],
  );
  return 2;
}

/** Nothing at all asks for it too, and so do the words that other programs know. */
function asksForHelp(name: string, argv: readonly string[]): boolean {
  if (["", "help", "-h"].includes(name)) return true;
  return name.startsWith("--") && [name, ...argv].includes("--help");
}
