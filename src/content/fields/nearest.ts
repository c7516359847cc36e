/**
 * The candidate that differs least from a word, when it is near enough to be meant: one sign of up to five, a third of
 * longer words. Of several the one that begins and ends most like it. Two signs changed places are one difference. Of two characters only one can differ, and hardly any
 * pair is no word: there a second candidate as near makes both mere guesses.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = fold(word);
  if (wanted.length > 60) return null;
  const limit = wanted.length < 6 ? 1 : Math.floor(wanted.length / 3);
  let best: string | null = null;
  let isAlone = true;
  let least = limit + 1;
  for (const candidate of candidates) {
    const near = fold(candidate);
    const distance = distanceOf(wanted, near, least + 1);
    if (distance > least || distance > limit) continue;
    isAlone = distance < least || near === fold(best ?? "");
    if (distance < least || endsAlike(wanted, near) > endsAlike(wanted, fold(best ?? "")))
      [best, least] = [candidate, distance];
  }
  return wanted.length <= 2 && !isAlone ? null : best;
}

/** Signs that two words have in common at the beginning and at the end. */
function endsAlike(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && a[first] === b[first]) first += 1;
  let last = 0;
  while (last < most - first && a.at(-1 - last) === b.at(-1 - last)) last += 1;
  return first + last;
}

function fold(word: string): string {
  return word.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Levenshtein distance with neighbours that changed places as one step; from `limit` on it means "too far". */
function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (above[j - 2] ?? 0) + 1 : limit;
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    [above, row] = [row, next];
  }
  return row[b.length] ?? limit;
}
