/** The candidate that differs least from a word, when it is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = fold(word);
  const limit = wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  if (wanted.length > 60) return null;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    const distance = distanceOf(wanted, fold(candidate), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function fold(word: string): string {
  return word.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Levenshtein distance; any number from `limit` on means "too far". */
function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
