import type { BuildCost } from "./cost/build-cost.ts";
import type { PeerOutcome } from "./peers/peer.ts";
import type { PeerId } from "./peers/peers.ts";
import type { Scenario } from "./scenarios.ts";

/** What one call of the benchmark measured; written as JSON. */
export interface BenchReport {
  machine: {
    processors: number;
    processor: string;
    memoryBytes: number;
    system: string;
    node: string;
  };
  /** Names and versions of what was measured beside. */
  peers: Partial<Record<PeerId, string>>;
  /** By number of documents, smallest first. */
  results: BenchResult[];
}

export interface BenchResult {
  documents: number;
  contentBytes: number;
  asOf: string;
  /** Documents of the two years in which one is changed. */
  documentsThisYear: number;
  documentsClosedYear: number;
  /** Times each was measured; the medians are told. */
  runs: number;
  gongkai: Record<Scenario, BuildCost>;
  /** What the others made of the same documents: everything, as each time. */
  peers: Partial<Record<PeerId, PeerOutcome>>;
}

/** The median of each figure by itself. */
export function medianCost(costs: readonly BuildCost[]): BuildCost {
  const median = (name: keyof BuildCost) => {
    const values = costs.map((cost) => cost[name]).sort((a, b) => a - b);
    return values[values.length >> 1] ?? 0;
  };
  return {
    seconds: median("seconds"),
    cpuSeconds: median("cpuSeconds"),
    together: median("together"),
    largest: median("largest"),
    bytes: median("bytes"),
    files: median("files"),
  };
}

/** Medians, or the first failure. */
export function medianOutcome(outcomes: readonly PeerOutcome[]): PeerOutcome {
  const failed = outcomes.find(({ failure }) => failure !== null);
  return failed ?? { cost: medianCost(outcomes.flatMap(({ cost }) => cost ?? [])), failure: null };
}

/** One report of several, for a chart or a table over all of them; of two of one number the later counts. */
export function joinReports(reports: readonly [BenchReport, ...BenchReport[]]): BenchReport {
  const results = new Map(
    reports.flatMap((report) => report.results).map((result) => [result.documents, result]),
  );
  return {
    ...reports[0],
    peers: Object.assign({}, ...reports.map(({ peers }) => peers)),
    results: [...results.values()].sort((a, b) => a.documents - b.documents),
  };
}
