import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import type { BuildCost } from "./cost/build-cost.ts";
import { type MadeContent, makeContent } from "./made/make-content.ts";
import { outcomeOf, type PeerOutcome, peerMemory } from "./peers/peer.ts";
import { type PeerId, peers } from "./peers/peers.ts";
import { type BenchReport, type BenchResult, medianCost, medianOutcome } from "./report.ts";
import { measureScenarios, type Scenario, scenarios } from "./scenarios.ts";

export interface BenchPlan {
  /** Content folder to make documents after. */
  content: string;
  /** Numbers of documents to measure, smallest first. */
  documents: readonly number[];
  runs: number;
  /** What to measure beside, where it is installed. */
  peers: readonly PeerId[];
}

/** What to do with what comes. */
export interface Listener {
  /** Told what is going on. */
  tell(line: string): void;
  /** Given all there is after every round, so that little is lost where the benchmark is broken off. */
  keep(report: BenchReport): Promise<void>;
}

/**
 * Measures builds of each number of documents, and the peers' in turn with them. A peer that fails is not tried at
 * larger numbers.
 * @param folder where contents and outputs go
 */
export async function measurePlan(
  { content, documents, runs, peers: wanted }: BenchPlan,
  folder: string,
  { tell, keep }: Listener,
): Promise<BenchReport> {
  const names = new Map<PeerId, string>();
  for (const id of wanted) {
    const name = peers[id].name();
    if (name) names.set(id, name);
    else tell(`There is no ${id} on the PATH: it is left out.`);
  }
  const failed = new Set<PeerId>();
  const report = {
    machine: machine(),
    peers: Object.fromEntries(names),
    results: [] as BenchResult[],
  };
  for (const count of documents) {
    const place = join(folder, String(count));
    tell(`Making ${count} documents in ${place}`);
    const made = await makeContent(content, join(place, "content"), count);
    const ours: Record<Scenario, BuildCost>[] = [];
    const theirs = new Map<PeerId, PeerOutcome[]>();
    const finished = report.results;
    for (let round = 0; round < runs; round += 1) {
      tell(`${count} documents, run ${round + 1} of ${runs}`);
      // Nothing is removed between runs: for a while after, ext4 makes new files more slowly.
      ours.push(await measureScenarios(made, join(place, `gongkai-${round}`), round, tell));
      for (const [id, name] of names) {
        if (failed.has(id)) continue;
        const own = join(place, `${id}-${round}`);
        const outcome = await outcomeOf(peers[id].measure(made, own, peerMemory));
        if (outcome.failure !== null) failed.add(id);
        tell(`${name}: ${outcome.failure ?? `${outcome.cost?.seconds.toFixed(1)} s`}`);
        theirs.set(id, [...(theirs.get(id) ?? []), outcome]);
      }
      report.results = [...finished, resultOf(made, ours, theirs)];
      await keep(report);
    }
  }
  return report;
}

function resultOf(
  made: MadeContent,
  ours: readonly Record<Scenario, BuildCost>[],
  theirs: ReadonlyMap<PeerId, readonly PeerOutcome[]>,
): BenchResult {
  return {
    documents: made.documents,
    contentBytes: made.bytes,
    asOf: made.asOf,
    documentsThisYear: made.thisYear.documents,
    documentsClosedYear: made.closedYear.documents,
    runs: ours.length,
    gongkai: medians(ours),
    peers: Object.fromEntries([...theirs].map(([id, outcomes]) => [id, medianOutcome(outcomes)])),
  };
}

function machine(): BenchReport["machine"] {
  return {
    processors: availableParallelism(),
    processor: cpus()[0]?.model ?? "",
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    node: process.version,
  };
}

function medians(rounds: readonly Record<Scenario, BuildCost>[]): Record<Scenario, BuildCost> {
  const names = Object.keys(scenarios) as Scenario[];
  const entries = names.map((name) => [name, medianCost(rounds.map((costs) => costs[name]))]);
  return Object.fromEntries(entries);
}
