import type { Range } from "../../words/find-phrase.ts";

/**
 * The shortest stretch that holds one place of each phrase; the first of those that are equal.
 * @param phrases places of each, ascending, none without
 */
export function nearest(phrases: readonly (readonly Range[])[]): Range {
  const places = phrases
    .flatMap((ranges, phrase) => ranges.map((range) => ({ ...range, phrase })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  /** The last place of each phrase so far. */
  const last = new Map<number, Range>();
  let best: Range | null = null;
  for (const place of places) {
    last.set(place.phrase, place);
    if (last.size < phrases.length) continue;
    const all = [...last.values()];
    const start = Math.min(...all.map((range) => range.start));
    const end = Math.max(...all.map((range) => range.end));
    if (!best || end - start < best.end - best.start) best = { start, end };
  }
  return best ?? { start: 0, end: 0 };
}
