import type { BuildCost } from "./cost/build-cost.ts";
import { goalOf, goalText, growthGoal, meetsGoal } from "./goals.ts";
import { inSeconds, markdownTable, megabytes, thousands } from "./markdown-table.ts";
import type { PeerId } from "./peers/peers.ts";
import type { BenchReport, BenchResult } from "./report.ts";
import { type Scenario, scenarios } from "./scenarios.ts";

const heads = [
  "",
  "用时 wall s",
  "CPU s",
  "内存 peak MB",
  "输出 out MB",
  "文件 files",
  "÷ wall",
  "÷ CPU",
  "÷ 内存 peak",
  "目标 goal: at most",
];

/** The report in Markdown: a table for each number of documents, then how the cost of a document grows. */
export function benchTable({ machine, results, peers }: BenchReport): string {
  const { processors, processor, memoryBytes, system, node } = machine;
  const memory = (memoryBytes / 2 ** 30).toFixed(0);
  const where = `${processors} × ${processor}, ${memory} GB, ${system}, Node ${node}; ÷: of ${peers.hugo ?? "no peer"}`;
  const tables = results.map((result) => `${headline(result)}\n\n${resultTable(result, peers)}`);
  return [where, ...tables, ...(results.length > 1 ? [growth(results)] : [])].join("\n\n");
}

function headline(result: BenchResult): string {
  const { documents, contentBytes, asOf, documentsThisYear, documentsClosedYear, runs } = result;
  return [
    `${thousands(documents)} documents, ${megabytes(contentBytes)} MB`,
    `as of ${asOf}`,
    `${thousands(documentsThisYear)} of this year, ${thousands(documentsClosedYear)} of the closed year`,
    runs === 1 ? "measured once" : `medians of ${runs}`,
  ].join("; ");
}

function resultTable(result: BenchResult, names: BenchReport["peers"]): string {
  const peerRows = (Object.keys(names) as PeerId[]).map((id) => {
    const outcome = result.peers[id];
    const said = outcome?.cost
      ? figures(outcome.cost)
      : [outcome ? `失败 failed: ${outcome.failure}` : "未试 not tried"];
    return [names[id] ?? id, ...said];
  });
  const rows = (Object.keys(scenarios) as Scenario[]).map((scenario) =>
    scenarioRow(scenario, result),
  );
  return markdownTable(heads, [...peerRows, ...rows]);
}

function scenarioRow(scenario: Scenario, { documents, gongkai, peers }: BenchResult): string[] {
  const cost = gongkai[scenario];
  const peer = peers.hugo?.cost ?? null;
  const goal = goalOf(documents, scenario);
  const isMet = goal && meetsGoal(goal, cost, peer);
  const verdict = isMet === null ? "" : isMet ? ": met" : ": missed";
  const ratio = (figure: "seconds" | "cpuSeconds" | "together") =>
    peer ? (cost[figure] / peer[figure]).toFixed(3) : "";
  return [
    scenarios[scenario],
    ...figures(cost),
    ...[ratio("seconds"), ratio("cpuSeconds"), ratio("together")],
    goal ? goalText(goal) + verdict : "",
  ];
}

function figures({ seconds, cpuSeconds, together, bytes, files }: BuildCost): string[] {
  return [
    inSeconds(seconds),
    inSeconds(cpuSeconds),
    megabytes(together),
    megabytes(bytes),
    thousands(files),
  ];
}

/** What a document costs at each number, against the number the goal starts from, or else the smallest. */
function growth(results: readonly BenchResult[]): string {
  const base = results.find(({ documents }) => documents === growthGoal.from);
  const first = base ?? (results[0] as BenchResult);
  const rows = results.map((result) => {
    const { cold, editThisYear, unchanged } = result.gongkai;
    return [
      thousands(result.documents),
      ...(["seconds", "cpuSeconds"] as const).flatMap((figure) => [
        (costOfDocument(result, figure) * 1000).toFixed(2),
        (costOfDocument(result, figure) / costOfDocument(first, figure)).toFixed(2),
      ]),
      megabytes(cold.together),
      inSeconds(editThisYear.seconds),
      inSeconds(unchanged.seconds),
    ];
  });
  const against = `÷ ${thousands(first.documents)}`;
  const table = markdownTable(
    [
      "文件数 documents",
      ...["一份 wall ms", against, "一份 CPU ms", against],
      ...["内存 peak MB", "改今年一份 edit s", "没有改动 unchanged s"],
    ],
    rows,
  );
  const large = results.find(({ documents }) => documents === growthGoal.to);
  if (!base || !large) return table;
  const isMet =
    costOfDocument(large, "seconds") <= costOfDocument(base, "seconds") * growthGoal.times;
  return `${table}\n\nGoal: a document at ${thousands(growthGoal.to)} at most ${growthGoal.times} × that at ${thousands(growthGoal.from)}: ${isMet ? "met" : "missed"}`;
}

function costOfDocument(
  { documents, gongkai }: BenchResult,
  figure: "seconds" | "cpuSeconds",
): number {
  return gongkai.cold[figure] / documents;
}
