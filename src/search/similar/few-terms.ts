/** A word that is looked for, and how much it counts. */
interface Term {
  word: string;
  weight: number;
}

/** Each word is a file of every index: of 88 questions half have 8 words, and one in twenty more than 16. */
const mostTerms = 12;

/**
 * The terms that are looked up where there are many: a pair of characters goes first whose neighbours overlap it on both
 * sides (of 消费 费者 者权 the middle one), since these say nearly as much together, then whatever counts least.
 * @param terms those that count most first
 */
export function fewTerms<Found extends Term>(terms: readonly Found[], most = mostTerms): Found[] {
  const kept = [...terms];
  for (let at = kept.length - 1; at >= 0 && kept.length > most; at--) {
    if (isImplied((kept[at] as Found).word, kept)) kept.splice(at, 1);
  }
  return kept.slice(0, most);
}

const pair = /^\p{Script=Han}{2}$/u;

function isImplied(word: string, among: readonly Term[]): boolean {
  if (!pair.test(word)) return false;
  const [first = "", second = ""] = word;
  const others = among
    .map((term) => term.word)
    .filter((other) => other !== word && pair.test(other));
  return (
    others.some((other) => other.endsWith(first)) &&
    others.some((other) => other.startsWith(second))
  );
}
