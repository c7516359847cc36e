import { availableParallelism, release, totalmem, type } from "node:os";
import { join } from "node:path";
import type { BuildCost } from "./build-cost.ts";
import { measureHugo, peerName } from "./hugo.ts";
import { makeContent } from "./make-content.ts";
import { type BenchReport, type BenchResult, medianCost } from "./report.ts";
import { measureScenarios, type Scenario, scenarios } from "./scenarios.ts";

export interface BenchPlan {
  /** Content folder to make documents after. */
  content: string;
  /** Numbers of documents to measure, smallest first. */
  documents: readonly number[];
  runs: number;
  /** Whether to measure Hugo with Pagefind beside, where there is a Hugo. */
  withPeer: boolean;
}

/**
 * Measures builds of each number of documents, and the peer's in turn with them.
 * @param folder where contents and outputs go
 * @param tell is told what is going on
 */
export async function measurePlan(
  { content, documents, runs, withPeer }: BenchPlan,
  folder: string,
  tell: (line: string) => void,
): Promise<BenchReport> {
  const peer = withPeer ? peerName() : null;
  if (withPeer && !peer) tell("There is no hugo on the PATH: Gongkai is measured alone.");
  const results: BenchResult[] = [];
  for (const count of documents) {
    const place = join(folder, String(count));
    tell(`Making ${count} documents in ${place}`);
    const made = await makeContent(content, join(place, "content"), count);
    const ours: Record<Scenario, BuildCost>[] = [];
    const theirs: BuildCost[] = [];
    for (let round = 0; round < runs; round += 1) {
      tell(`${count} documents, run ${round + 1} of ${runs}`);
      // Nothing is removed between runs: for a while after, ext4 makes new files more slowly.
      ours.push(await measureScenarios(made, join(place, `gongkai-${round}`), round));
      if (peer) theirs.push(await measureHugo(made, join(place, `hugo-${round}`)));
    }
    results.push({
      documents: count,
      contentBytes: made.bytes,
      asOf: made.asOf,
      documentsThisYear: made.thisYear.documents,
      documentsClosedYear: made.closedYear.documents,
      gongkai: medians(ours),
      peer: peer ? medianCost(theirs) : null,
    });
  }
  const machine = {
    processors: availableParallelism(),
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    node: process.version,
  };
  return { machine, peer, runs, results };
}

function medians(rounds: readonly Record<Scenario, BuildCost>[]): Record<Scenario, BuildCost> {
  const names = Object.keys(scenarios) as Scenario[];
  const entries = names.map((name) => [name, medianCost(rounds.map((costs) => costs[name]))]);
  return Object.fromEntries(entries);
}
