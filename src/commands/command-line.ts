import { parseArgs } from "node:util";
import { printable } from "../characters/printable.ts";
import { FormatError } from "../content/format/refuse-format.ts";
import { FailureError } from "../diagnostics/failure-error.ts";
import { UsageError, usageError } from "../diagnostics/usage-error.ts";
import { type MessageLanguage, messageLanguages } from "../diagnostics/wordings/wording.ts";
import { noExtensions } from "../extensions/extensions.ts";
import { putInForce } from "../extensions/in-force.ts";
import { openInForce } from "../extensions/open-extensions.ts";
import { OutputFolderError } from "../output/folder/output-errors.ts";
import { LockError } from "../output/lock/lock.ts";
import { PublishError } from "../output/publish/publish-error.ts";
import { commandLine } from "../program/command-words.ts";
import { PartsError } from "../site/parts/part.ts";
import type { Places } from "./configuration/configuration.ts";
import { findConfiguration } from "./configuration/find-configuration.ts";
import { assertOutsideContent } from "./configuration/outside-content.ts";
import { keptByNpm } from "./npm/kept-by-npm.ts";
import type { CommandSpec, OptionSpec } from "./specs/spec.ts";

export interface ParsedCommand {
  language: MessageLanguage;
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
}

const common: Record<string, OptionSpec> = {
  lang: {
    type: "string",
    value: messageLanguages.join("|"),
    default: messageLanguages[0],
    setting: "lang",
    zh: "提示语言",
    en: "language of messages",
  },
  help: { type: "boolean", zh: "显示本说明", en: "show this help" },
};

/**
 * Parses a command line, with the configuration of the project that it is called in; what that adds to the program is
 * in force from then on.
 * @throws {UsageError} what `parseCommand` throws; when the configuration cannot be read
 */
export async function readCommand(
  spec: CommandSpec,
  argv: string[],
): Promise<ParsedCommand | null> {
  const language = optionLanguage(argv);
  const file = findConfiguration(process.cwd(), language);
  if (file === null) {
    putInForce(noExtensions);
    return parseCommand(spec, argv);
  }
  const content = contentIn(spec, argv);
  assertOutsideContent(file, content, language);
  const { loadConfiguration } = await import("./configuration/load-configuration.ts");
  const { extensions = null, ...places } = await loadConfiguration(file, language, content);
  await openInForce(extensions);
  return parseCommand(spec, argv, process.env, places);
}

/**
 * Parses a command line. With `--help` it prints the help and returns null.
 * @param configuration defaults of the project
 * @throws {UsageError} naming the option that is unknown, lacks its value, or has not come through npm
 */
export function parseCommand(
  spec: CommandSpec,
  argv: string[],
  env: NodeJS.ProcessEnv = process.env,
  configuration: Places = {},
): ParsedCommand | null {
  const options = configured({ ...spec.options, ...common }, configuration);
  const language = optionLanguage(argv, configuration.lang);
  refuseKept(spec.name, keptByNpm(spec.name, Object.keys(options), env), language);
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: spec.positionals !== undefined,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, default: preset, multiple = false }]) => [
          name,
          preset === undefined ? { type, multiple } : { type, default: preset },
        ]),
      ),
    });
  } catch (error) {
    const lead = { zh: "命令写法有误", en: "The command line is wrong" }[language];
    const hint = { zh: "用 --help 查看全部选项。", en: "See --help for all options." }[language];
    throw new UsageError(`${lead}: ${(error as Error).message}\n${hint}`);
  }
  assertLanguage(parsed.values.lang, language);
  if (parsed.values.help) {
    console.log(helpText({ ...spec, options }, language));
    return null;
  }
  return {
    language,
    values: parsed.values as ParsedCommand["values"],
    positionals: parsed.positionals,
  };
}

/** The content folder that a command line names, whatever else it says. */
function contentIn({ options }: CommandSpec, argv: string[]): string | undefined {
  const name = Object.keys(options).find((one) => options[one]?.setting === "content");
  if (name === undefined) return undefined;
  const { values } = parseArgs({
    args: argv,
    strict: false,
    allowPositionals: true,
    options: { [name]: { type: "string" } },
  });
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** Options with the defaults that a project has for them. */
function configured(
  options: Readonly<Record<string, OptionSpec>>,
  configuration: Places,
): Record<string, OptionSpec> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const preset = option.setting && configuration[option.setting];
      return [name, preset === undefined ? option : { ...option, default: preset }];
    }),
  );
}

/** The language that `--lang` asks for, before anything else of a command line is known. */
export function optionLanguage(
  argv: readonly string[],
  preset: MessageLanguage = messageLanguages[0],
): MessageLanguage {
  const asked = /(?:^|\s)--lang[= ](\S+)/.exec(argv.join(" "))?.[1];
  return messageLanguages.find((language) => language === asked) ?? preset;
}

function assertLanguage(asked: unknown, language: MessageLanguage): void {
  if (messageLanguages.some((known) => known === asked)) return;
  const known = { zh: messageLanguages.join(" 或 "), en: messageLanguages.join(" or ") }[language];
  const found = printable(String(asked));
  usageError(language, {
    zh: `--lang 应是 ${known}，现为：${found}`,
    en: `--lang takes ${known}, not: ${found}`,
  });
}

function refuseKept(command: string, kept: readonly string[], language: MessageLanguage): void {
  if (kept.length === 0) return;
  const names = kept.map((name) => `--${name}`);
  const line = `run ${command} -- ${names[0]} …`;
  usageError(language, {
    zh: `npm 自己收下了 ${names.join("、")}，没有传给本程序。选项前面要写 --：\n    npm ${line}\nPowerShell 会去掉 npm 后面的 --，在那里请写 npm.cmd：\n    npm.cmd ${line}`,
    en: `npm has kept ${names.join(", ")} for itself. Write -- before options:\n    npm ${line}\nPowerShell drops it after npm; there write npm.cmd:\n    npm.cmd ${line}`,
  });
}

/** Where the explanations of `--help` begin. */
const column = 24;

/** The text of `--help`. */
export function helpText(spec: CommandSpec, language: MessageLanguage): string {
  const rows = Object.keys({ ...spec.options, ...common }).map((name) => {
    const option = (spec.options[name] ?? common[name]) as OptionSpec;
    const left = `  --${name}${option.value ? ` ${option.value}` : ""}`;
    const preset = option.default
      ? { zh: `（默认 ${option.default}）`, en: ` (default ${option.default})` }[language]
      : "";
    const beginning = left.length < column ? left.padEnd(column) : `${left}\n${" ".repeat(column)}`;
    return `${beginning}${option[language]}${preset}`;
  });
  const usage = { zh: "用法", en: "Usage" }[language];
  const tail = spec.positionals ? ` ${spec.positionals}` : "";
  return [
    spec[language],
    "",
    `${usage}: ${commandLine(`${spec.name} [${{ zh: "选项", en: "options" }[language]}]${tail}`)}`,
    "",
    ...rows,
  ].join("\n");
}

/** The words for a file or folder that the system does not let be read or written; null for any other error. */
function systemRefusal(error: unknown): string | null {
  const { code = "", path } = (error ?? {}) as NodeJS.ErrnoException;
  if (path === undefined || !/^(?:EACCES|EPERM|EROFS|ENAMETOOLONG)$/.test(code)) return null;
  const place = printable(path);
  return code === "ENAMETOOLONG"
    ? `名称太长，系统不接受：${place}。上一次的输出没有改动。\nThe system takes no name of this length: ${place}. The last output is as it was.`
    : `没有权限读写 ${place}（${code}）：请换一个可以写的文件夹，或者请管理员给予权限。上一次的输出没有改动。\n${place} may not be read or written (${code}): use a folder that may, or ask for the right. The last output is as it was.`;
}

/** Errors whose message is for people, and the exit code of each. */
const toldErrors = [
  [UsageError, 2],
  [FormatError, 2],
  [OutputFolderError, 2],
  [PartsError, 2],
  [FailureError, 3],
  [PublishError, 3],
  [LockError, 3],
] as const;

/**
 * Runs a command so that a person always gets a sentence, never a bare stack trace.
 * @returns the command's exit code; 2 when the command line is wrong, 3 when the work could not be done, or the program
 *   itself failed. The stack of that is shown when `GONGKAI_DEBUG` is set.
 */
export async function reportErrors(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    const told = toldErrors.find(([Told]) => error instanceof Told);
    if (told) {
      console.error((error as Error).message);
      return told[1];
    }
    const refused = systemRefusal(error);
    if (refused !== null) {
      console.error(refused);
      return 3;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(
      `程序出错，没有改动上一次的输出 (the program failed; the last output is as it was): ${message.split("\n").map(printable).join("\n")}`,
    );
    console.error(process.env.GONGKAI_DEBUG ? stack : "GONGKAI_DEBUG=1 显示细节 (shows details)");
    return 3;
  }
}
