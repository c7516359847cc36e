import { indexWord } from "../words/index-word.ts";
import type { Token } from "../words/tokens.ts";

/** A word of a phrase that must be looked up, and its place in the phrase. */
export interface NeededWord {
  word: string;
  offset: number;
}

/**
 * The words that decide whether a phrase stands somewhere. A pair whose neighbours both overlap it says nothing
 * new (行政 and 复议 two places apart leave only 政复 between them), so every second one need not be looked up.
 */
export function neededWords(tokens: readonly Token[]): NeededWord[] {
  const needed: NeededWord[] = [];
  let skippedLast = false;
  tokens.forEach((token, offset) => {
    skippedLast = !skippedLast && isImplied(tokens[offset - 1], token, tokens[offset + 1]);
    if (!skippedLast) needed.push({ word: indexWord(token), offset });
  });
  return needed;
}

/** Can nothing else stand between these two neighbours? */
function isImplied(before: Token | undefined, token: Token, after: Token | undefined): boolean {
  if (!before || !after || token.kind === "run") return false;
  return before.kind === "pair" || after.kind === "pair";
}
