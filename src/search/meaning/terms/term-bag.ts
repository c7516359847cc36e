import { indexWord } from "../../words/index-word.ts";
import { tokens, units } from "../../words/tokens.ts";
import type { WeightedTerm } from "./weighted-term.ts";

/** Words of a text that count in full: together those of a long name say no more, or it would outweigh all else. */
const fullWords = 2;

/** Terms of a question as they are found; each word counts once, by the most it says. */
export class TermBag {
  readonly #terms = new Map<string, WeightedTerm>();

  get isEmpty(): boolean {
    return this.#terms.size === 0;
  }

  add(word: string, weight: number, from: string, of = from): void {
    const before = this.#terms.get(word);
    if (!before || before.weight < weight) this.#terms.set(word, { word, weight, from, of });
  }

  /** All words of the index that a text has. */
  addText(text: string, weight: number, from: string): void {
    const words = wordsOf(text);
    const each = weight * Math.min(1, fullWords / words.length);
    for (const word of words) this.add(word, each, from, text);
  }

  /** Those that say most; among equals in the order they were found. */
  best(most: number): WeightedTerm[] {
    return [...this.#terms.values()].sort((a, b) => b.weight - a.weight).slice(0, most);
  }
}

/** Words of the index in a text: pairs and runs, no single characters. */
export function wordsOf(text: string): string[] {
  return tokens(units(text)).flatMap((token) => (token.kind === "single" ? [] : indexWord(token)));
}
