import { basename } from "node:path";
import { modulesIn } from "../program/modules-in.ts";
import { type CommandSpec, optionLanguage } from "./command-line.ts";

/** What `…-command.ts` exports: `check-command.ts` is the command `check`. */
interface CommandModule {
  spec: CommandSpec;
  /** @returns the exit code */
  run(argv: string[]): Promise<number>;
}

const commands = new Map(
  modulesIn(new URL(".", import.meta.url)).flatMap((file) => {
    const name = /^(.+)-command\.[jt]s$/.exec(basename(file.pathname))?.[1];
    return name === undefined ? [] : [[name, file] as const];
  }),
);

/** Names of all commands. */
export const commandNames: readonly string[] = [...commands.keys()];

/**
 * Runs a command by its name, or lists all.
 * @param argv the name, then what stands behind it
 * @returns the exit code; 2 when there is no such command
 */
export async function runCommand([name = "", ...argv]: string[]): Promise<number> {
  const file = commands.get(name);
  if (file) return (await import(file.href)).run(argv);
  const language = optionLanguage([name, ...argv]);
  const lines = await Promise.all(
    [...commands].map(async ([name, file]) => {
      const { spec }: CommandModule = await import(file.href);
      return `  ${name.padEnd(13)}${spec[language]}`;
    }),
  );
  const head = { zh: "命令（后面加 --help 看选项）：", en: "Commands, each with --help:" }[
    language
  ];
  console.log([head, ...lines].join("\n"));
  return name === "" || name === "--help" ? 0 : 2;
}
