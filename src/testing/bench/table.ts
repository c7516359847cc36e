import type { BuildCost } from "./build-cost.ts";
import { goalDocuments, goals, goalText, largeGoal, meetsGoal } from "./goals.ts";
import type { BenchReport, BenchResult } from "./report.ts";
import { type Scenario, scenarios } from "./scenarios.ts";

const heads = [
  "",
  "wall s",
  "CPU s",
  "peak MB",
  "out MB",
  "files",
  "time ÷ peer",
  "memory ÷ peer",
  `  goal at ${thousands(goalDocuments)}: at most`,
];

/** The report as text: a table for each number of documents, then how the cost of a document grows. */
export function benchTable({ results, runs, peer }: BenchReport): string {
  const tables = results.map((result) => {
    const rows = [
      heads,
      ...(result.peer ? [[`${peer}, everything`, ...figures(result.peer)]] : []),
      ...Object.entries(result.gongkai).map(([scenario, cost]) =>
        scenarioRow(scenario as Scenario, cost, result),
      ),
    ];
    return `${headline(result, runs)}\n${aligned(rows)}`;
  });
  return [...tables, ...growth(results)].join("\n\n");
}

function headline(result: BenchResult, runs: number): string {
  const { documents, contentBytes, asOf, documentsThisYear, documentsClosedYear } = result;
  return [
    `${thousands(documents)} documents, ${megabytes(contentBytes)} MB`,
    `as of ${asOf}`,
    `${thousands(documentsThisYear)} of this year, ${thousands(documentsClosedYear)} of the closed year`,
    runs === 1 ? "measured once" : `medians of ${runs}`,
  ].join("; ");
}

function scenarioRow(scenario: Scenario, cost: BuildCost, result: BenchResult): string[] {
  const { documents, peer } = result;
  const goal = goals[scenario];
  const isMet = documents === goalDocuments ? meetsGoal(goal, cost, peer) : null;
  const verdict = isMet === null ? "" : isMet ? ": met" : ": missed";
  return [
    `Gongkai, ${scenarios[scenario]}`,
    ...figures(cost),
    peer ? (cost.seconds / peer.seconds).toFixed(3) : "",
    peer ? (cost.together / peer.together).toFixed(3) : "",
    `  ${goalText(goal)}${verdict}`,
  ];
}

function figures({ seconds, cpuSeconds, together, bytes, files }: BuildCost): string[] {
  return [
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    megabytes(together),
    megabytes(bytes),
    thousands(files),
  ];
}

/** Time of a document at each number against the smallest one measured. */
function growth(results: readonly BenchResult[]): string[] {
  const [smallest] = results;
  if (!smallest || results.length === 1) return [];
  const steps = results.map((result) => {
    const times = (secondsPerDocument(result) / secondsPerDocument(smallest)).toFixed(2);
    return `${thousands(result.documents)}: ${(secondsPerDocument(result) * 1000).toFixed(2)} ms (${times})`;
  });
  const line = `Wall time of a document, ${scenarios.cold}: ${steps.join(" · ")}`;
  const base = results.find(({ documents }) => documents === goalDocuments);
  const large = results.find(({ documents }) => documents === largeGoal.documents);
  if (!base || !large) return [line];
  const isMet =
    secondsPerDocument(large) <= secondsPerDocument(base) * largeGoal.secondsPerDocument &&
    large.gongkai.cold.together <= largeGoal.memoryBytes;
  const goal = `${largeGoal.secondsPerDocument} of that at ${thousands(goalDocuments)}, ${megabytes(largeGoal.memoryBytes)} MB`;
  return [
    `${line}\nGoal at ${thousands(largeGoal.documents)}: at most ${goal}: ${isMet ? "met" : "missed"}`,
  ];
}

function secondsPerDocument({ documents, gongkai }: BenchResult): number {
  return gongkai.cold.seconds / documents;
}

/** Columns as wide as they need; figures to the right, words to the left. */
function aligned(rows: readonly string[][]): string {
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isWords = (column: number) => column === 0 || column === heads.length - 1;
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          isWords(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function megabytes(bytes: number): string {
  return thousands(Math.round(bytes / 1e6));
}

function thousands(number: number): string {
  return number.toLocaleString("en");
}
