import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { ParsedCommand } from "../src/commands/command-line.ts";
import { contentFolder } from "../src/commands/options.ts";
import { contentOption } from "../src/commands/specs/shared-options.ts";
import type { OptionSpec } from "../src/commands/specs/spec.ts";
import { usageError } from "../src/diagnostics/usage-error.ts";
import { drawChart } from "../src/testing/bench/chart.ts";
import { measurePlan } from "../src/testing/bench/measure.ts";
import { type BenchReport, joinReports } from "../src/testing/bench/report.ts";
import { benchTable } from "../src/testing/bench/table.ts";

export const benchBuildOptions: Record<string, OptionSpec> = {
  documents: {
    type: "string",
    value: "N,N…",
    default: "1000",
    zh: "build、organs：生成多少份文件来测，可写多个",
    en: "build, organs: how many documents to make and measure, one number or several",
  },
  content: {
    ...contentOption,
    zh: "build、organs：照哪个内容文件夹生成",
    en: "build, organs: content folder to make them after",
  },
  runs: {
    type: "string",
    value: "N",
    default: "1",
    zh: "build、organs：测几次，取中位数",
    en: "build, organs: times to measure; the medians are told",
  },
  "no-peer": {
    type: "boolean",
    zh: "build：只测 Gongkai，不测 Hugo + Pagefind",
    en: "build: measure Gongkai alone, without Hugo + Pagefind",
  },
  json: {
    type: "string",
    value: "FILE",
    default: ".gongkai/bench-build.json",
    zh: "build：结果写入何处",
    en: "build: where the figures are written",
  },
  chart: {
    type: "string",
    value: "FILE",
    zh: "build：画成 SVG 图",
    en: "build: draw them as SVG",
  },
  keep: {
    type: "boolean",
    zh: "build、organs：保留生成的内容和输出",
    en: "build, organs: keep what was made and built",
  },
};

/**
 * Measures builds and prints a table; given the JSON of earlier measurements, prints and draws those instead.
 * @throws {UsageError} when a number is none
 */
export async function benchBuild({ values, language }: ParsedCommand, files: string[]) {
  const [first, ...more] = await Promise.all(files.map(readReport));
  const report = first ? joinReports([first, ...more]) : await measure();
  console.log(benchTable(report));
  if (values.chart) await write(values.chart as string, drawChart(report));

  async function measure(): Promise<BenchReport> {
    const plan = {
      content: contentFolder(values.content as string, language),
      documents: numbers("documents").sort((a, b) => a - b),
      runs: numbers("runs")[0] ?? 1,
      withPeer: !values["no-peer"],
    };
    const folder = await benchFolder(values.keep === true);
    const measured = await measurePlan(plan, folder, console.error);
    await write(values.json as string, `${JSON.stringify(measured, null, 2)}\n`);
    return measured;
  }

  function numbers(option: "documents" | "runs"): number[] {
    return positiveNumbers({ values, language }, option);
  }
}

/** @throws {UsageError} when one is none */
export function positiveNumbers(
  { values, language }: Pick<ParsedCommand, "values" | "language">,
  option: "documents" | "runs",
): number[] {
  const texts = (values[option] as string).split(",");
  if (texts.every((text) => /^[1-9]\d*$/.test(text))) return texts.map(Number);
  return usageError(language, {
    zh: `--${option} 应是正整数，现为：${values[option]}`,
    en: `--${option} takes a positive number, not: ${values[option]}`,
  });
}

/** A folder that goes when this process ends, fails or is broken off. */
export async function benchFolder(keep: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-bench-"));
  if (keep) return folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
  return folder;
}

async function readReport(file: string): Promise<BenchReport> {
  return JSON.parse(await readFile(file, "utf8"));
}

async function write(file: string, text: string): Promise<void> {
  const path = resolve(file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.error(path);
}
