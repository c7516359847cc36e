import type { BuildCost } from "./build-cost.ts";
import type { Scenario } from "./scenarios.ts";

/** What one call of the benchmark measured; written as JSON. */
export interface BenchReport {
  machine: { processors: number; memoryBytes: number; system: string; node: string };
  /** Name and versions of what was measured beside; null where nothing was. */
  peer: string | null;
  /** Times each was measured; the medians are told. */
  runs: number;
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
  gongkai: Record<Scenario, BuildCost>;
  /** Hugo with stock Pagefind: everything, as each time. Null where it was not measured. */
  peer: BuildCost | null;
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

/** One report of several, for a chart or a table over all of them; of two of one number the later counts. */
export function joinReports(reports: readonly [BenchReport, ...BenchReport[]]): BenchReport {
  const results = new Map(
    reports.flatMap((report) => report.results).map((result) => [result.documents, result]),
  );
  return {
    ...reports[0],
    peer: reports.find(({ peer }) => peer)?.peer ?? null,
    results: [...results.values()].sort((a, b) => a.documents - b.documents),
  };
}
