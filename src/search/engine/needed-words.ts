import { indexWord } from "../words/index-word.ts";
import type { Token } from "../words/tokens.ts";
import { frequency } from "./frequent-words.ts";

/** A word of a phrase that must be looked up, and its place in the phrase. */
export interface NeededWord {
  word: string;
  offset: number;
}

/**
 * The words that decide whether a phrase stands somewhere, the rarest first as far as that can be guessed. A pair whose
 * neighbours both overlap it says nothing new (行政 and 复议 two places apart leave only 政复 between them), so
 * of two neighbours one need not be looked up. Left out is what would cost most: a request each, and the places of words
 * that stand everywhere.
 */
export function neededWords(tokens: readonly Token[]): NeededWord[] {
  const cost = tokens.map((token) => 1 + frequency(indexWord(token)));
  // Of the tokens up to each: the least that those looked up cost where it is one of them, and where it is not.
  const [taken, left]: [number[], number[]] = [[], []];
  for (const [i, token] of tokens.entries()) {
    const before = Math.min(taken[i - 1] ?? 0, left[i - 1] ?? Number.POSITIVE_INFINITY);
    taken.push(before + (cost[i] as number));
    const isImplied = mayBeLeft(tokens[i - 1], token, tokens[i + 1]);
    left.push(isImplied ? (taken[i - 1] as number) : Number.POSITIVE_INFINITY);
  }
  const needed: NeededWord[] = [];
  let isLeft = false;
  for (let i = tokens.length - 1; i >= 0; i--) {
    // Beside one that is left out stands one that is looked up.
    isLeft = !isLeft && i < tokens.length - 1 && (left[i] as number) < (taken[i] as number);
    if (!isLeft) needed.push({ word: indexWord(tokens[i] as Token), offset: i });
  }
  const rarity = ({ word, offset }: NeededWord) => [frequency(word), offset] as const;
  return needed.sort((a, b) => {
    const [[one, first], [other, second]] = [rarity(a), rarity(b)];
    return one - other || first - second;
  });
}

/** Can nothing else stand between these two neighbours? */
function mayBeLeft(before: Token | undefined, token: Token, after: Token | undefined): boolean {
  if (!before || !after || token.kind === "run") return false;
  return before.kind === "pair" || after.kind === "pair";
}
