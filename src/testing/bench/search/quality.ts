/** How complete and how pure results are over many queries. */
export interface Quality {
  recall: number;
  precision: number;
}

/** Compares results with what should have been found; all queries weigh alike, one without any is left out. */
export function qualityOf(found: readonly string[][], wanted: readonly string[][]): Quality {
  const recalls: number[] = [];
  const precisions: number[] = [];
  for (const [i, all] of wanted.entries()) {
    const right = new Set(all);
    const results = found[i] ?? [];
    const hits = results.filter((result) => right.has(result)).length;
    if (right.size > 0) recalls.push(hits / right.size);
    if (results.length > 0) precisions.push(hits / results.length);
  }
  return { recall: mean(recalls), precision: mean(precisions) };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
