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
import { type PeerId, peers } from "../src/testing/bench/peers/peers.ts";
import { type BenchReport, joinReports } from "../src/testing/bench/report.ts";
import { benchTable } from "../src/testing/bench/table.ts";

export const benchBuildOptions: Record<string, OptionSpec> = {
  documents: {
    type: "string",
    value: "N,N…",
    default: "1000",
    zh: "生成多少份文件来测，可写多个",
    en: "how many documents to make and measure, one number or several",
  },
  content: {
    ...contentOption,
    zh: "照哪个内容文件夹生成",
    en: "content folder to make them after",
  },
  runs: {
    type: "string",
    value: "N",
    default: "1",
    zh: "build、organs：测几次，取中位数",
    en: "build, organs: times to measure; the medians are told",
  },
  peers: {
    type: "string",
    value: "hugo,astro",
    default: "hugo,astro",
    zh: "build：与哪些程序比较；none：只测 Gongkai",
    en: "build: programs to measure beside; none: Gongkai alone",
  },
  parts: {
    type: "string",
    value: "N,N…",
    default: "2,4,8",
    zh: "parts：分成几份，可写多个；1：不分",
    en: "parts: into how many parts, one number or several; 1: one machine",
  },
  steps: {
    type: "string",
    value: "N",
    default: "12",
    zh: "equal：改动几次",
    en: "equal: how many steps of changes",
  },
  seed: {
    type: "string",
    value: "N",
    default: "1",
    zh: "equal：哪一串改动",
    en: "equal: which sequence of changes",
  },
  json: {
    type: "string",
    value: "FILE",
    zh: "build、parts：结果写入何处；没有写的，是 .gongkai/bench-build.json 或 bench-parts.json",
    en: "build, parts: where the figures are written, if not .gongkai/bench-build.json or bench-parts.json",
  },
  chart: {
    type: "string",
    value: "FILE",
    zh: "build：画成 SVG 图",
    en: "build: draw them as SVG",
  },
  keep: {
    type: "boolean",
    zh: "保留生成的内容和输出",
    en: "keep what was made and built",
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
    const command = { values, language };
    const plan = {
      content: contentFolder(values.content as string, language),
      documents: positiveNumbers(command, "documents").sort((a, b) => a - b),
      runs: positiveNumbers(command, "runs")[0] ?? 1,
      peers: wantedPeers(command),
    };
    const folder = await benchFolder(values.keep === true);
    const file = (values.json as string | undefined) ?? ".gongkai/bench-build.json";
    return measurePlan(plan, folder, {
      tell: console.error,
      keep: (measured) => writeJson(file, measured),
    });
  }
}

/** @throws {UsageError} when there is none of such a name */
function wantedPeers({ values, language }: Pick<ParsedCommand, "values" | "language">): PeerId[] {
  const names = (values.peers as string).split(",").filter((name) => name !== "none");
  const unknown = names.find((name) => !(name in peers));
  if (unknown === undefined) return names as PeerId[];
  const known = Object.keys(peers).join("、");
  return usageError(language, {
    zh: `--peers 可写 ${known} 或 none，现为：${unknown}`,
    en: `--peers takes ${known} or none, not: ${unknown}`,
  });
}

/** @throws {UsageError} when one is none */
export function positiveNumbers(
  { values, language }: Pick<ParsedCommand, "values" | "language">,
  option: "documents" | "runs" | "parts" | "steps" | "seed",
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

export function writeJson(file: string, value: unknown): Promise<void> {
  return write(file, `${JSON.stringify(value, null, 2)}\n`);
}

async function write(file: string, text: string): Promise<void> {
  const path = resolve(file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.error(path);
}
