import { readings } from "./readings.ts";

/** Letters of a run that are looked at: words in pinyin are shorter, and the search is square in this. */
const longest = 60;
const longestSyllable = 6;

let known: Set<string> | undefined;

/**
 * Reads letters as pinyin written together, in as few syllables as there can be: `minfadian` is min fa dian.
 * `v` stands for ü.
 * @returns null where they are none: `gjj`
 */
export function syllablesOf(letters: string): string[] | null {
  known ??= new Set([...readings().values(), "cen", "dei", "lo", "shei", "zhei"]);
  const text = letters.replaceAll("v", "u");
  if (text.length === 0 || text.length > longest) return null;
  /** Fewest syllables up to each place, with the beginning of the last. */
  const best: ({ count: number; from: number } | null)[] = [{ count: 0, from: 0 }];
  for (let to = 1; to <= text.length; to++) {
    best[to] = null;
    for (let from = Math.max(0, to - longestSyllable); from < to; from++) {
      const before = best[from];
      if (!before || !known.has(text.slice(from, to))) continue;
      const count = before.count + 1;
      if (count < (best[to]?.count ?? Infinity)) best[to] = { count, from };
    }
  }
  const found: string[] = [];
  for (let to = text.length; to > 0; ) {
    const step = best[to];
    if (!step) return null;
    found.unshift(text.slice(step.from, to));
    to = step.from;
  }
  return found;
}
