import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ParsedCommand, parseCommand, reportErrors } from "../../commands/command-line.ts";
import type { CommandSpec } from "../../commands/specs/spec.ts";
import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { runCampaign, type Tally } from "./campaign.ts";
import { type Fault, inputOf, type Kind, kinds } from "./input/input.ts";
import { Tester } from "./tester.ts";

const spec: CommandSpec = {
  name: "fuzz",
  zh: `用随机的、损坏的、恶意的输入试验程序：文件正文和内容文件夹、元数据、各种格式的导入、检索词。
发现问题时把输入存下来，退出码为 1。给出文件时只重试这些文件。`,
  en: `Tries the program on random, damaged and hostile input: documents and content folders, metadata, files of
every format to import, search queries. Keeps what it finds; exit code 1. Given files, tries only those again.`,
  positionals: "[FILES…]",
  options: {
    seconds: { type: "string", value: "N", default: "60", zh: "试多少秒", en: "seconds to go on" },
    count: { type: "string", value: "N", zh: "最多试多少个输入", en: "inputs to try at most" },
    seed: {
      type: "string",
      value: "S",
      zh: "从第几号输入开始，默认随机",
      en: "number of the first input; default: at random",
    },
    only: { type: "string", value: kinds.join("|"), zh: "只试这一种", en: "only this kind" },
    findings: {
      type: "string",
      value: "DIR",
      default: "fuzz-findings",
      zh: "存放发现的文件夹",
      en: "folder for what is found",
    },
  },
};

const laws: Record<string, string> = { zh: "不合", en: "breaks" };

/** `npm run fuzz`: exit code 1 when an input breaks a law. */
export function runFuzz(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = parseCommand(spec, argv);
    if (!command) return 0;
    return command.positionals.length > 0 ? tryAgain(command) : goOn(command);
  });
}

async function tryAgain({ positionals, language }: ParsedCommand): Promise<number> {
  const tester = new Tester();
  let failed = 0;
  for (const path of positionals) {
    const faults = await tester.try(inputOf(path, readFileSync(path)));
    if (faults.length > 0) failed += 1;
    const words = faults.map((fault) => told(fault, language)).join("\n  ");
    console.log(`${path}\n  ${words || { zh: "没有问题", en: "nothing found" }[language]}`);
  }
  await tester.close();
  return failed === 0 ? 0 : 1;
}

async function goOn({ values, language }: ParsedCommand): Promise<number> {
  const only = values.only as Kind | undefined;
  if (only !== undefined && !kinds.includes(only)) {
    usageError(language, {
      zh: `--only 应为 ${kinds.join("、")} 之一。`,
      en: `--only takes one of ${kinds.join(", ")}.`,
    });
  }
  const number = (name: string, preset: number) => {
    const given = values[name] === undefined ? preset : Number(values[name]);
    if (!Number.isSafeInteger(given) || given < 0)
      usageError(language, { zh: `--${name} 应为整数。`, en: `--${name} takes a whole number.` });
    return given;
  };
  const seed = number("seed", Math.floor(Math.random() * 1e9));
  const extent = {
    inputs: number("count", Number.MAX_SAFE_INTEGER),
    seconds: number("seconds", 60),
  };
  const folder = resolve(String(values.findings));
  console.log({ zh: `种子 ${seed}`, en: `seed ${seed}` }[language]);
  const begun = performance.now();
  let shown = begun;
  const tally = await runCampaign(
    new Tester(),
    only ? [only] : kinds,
    seed,
    extent,
    (so) => {
      const isTerminal = process.stderr.isTTY;
      if (performance.now() - shown < (isTerminal ? 500 : 30_000)) return;
      shown = performance.now();
      const words = summary(so, begun, language);
      process.stderr.write(isTerminal ? `\r${words}\u001b[K` : `${words}\n`);
    },
    ({ input, ...fault }) => {
      mkdirSync(folder, { recursive: true });
      const path = join(folder, input.name);
      writeFileSync(path, input.bytes);
      if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
      console.log(`${told(fault, language)}\n  npm run fuzz -- ${path}`);
    },
  );
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  console.log(summary(tally, begun, language));
  return tally.findings.length === 0 ? 0 : 1;
}

/** Control characters of an input are not for a terminal. */
function told({ law, seen }: Fault, language: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away
  return `${laws[language]} “${law}”: ${seen.replace(/[\u0000-\u001f\u007f-\u009f]/g, "·")}`;
}

function summary({ tried, findings }: Tally, begun: number, language: MessageLanguage): string {
  const seconds = Math.max(1, (performance.now() - begun) / 1000);
  const all = [...tried.values()].reduce((sum, count) => sum + count, 0);
  const each = [...tried].map(([kind, count]) => `${kind} ${count}`).join(", ");
  const speed = (all / seconds).toFixed(0);
  return {
    zh: `试了 ${all} 个输入（${each}），每秒 ${speed} 个，发现 ${findings.length} 个问题。`,
    en: `${all} inputs (${each}), ${speed} a second, ${findings.length} findings.`,
  }[language];
}
