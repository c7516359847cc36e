import { type Asked, lessen } from "../asked/asked.ts";
import type { Reading } from "../asked/reading.ts";
import type { WordTables } from "../tables/word-tables.ts";
import { weights } from "../terms/weights.ts";

/** Units of the longest everyday word. */
const longestWord = 12;

/** An everyday word in a phrase, with the words in which documents say it. */
export interface FoundSynonym {
  of: Asked;
  asked: string;
  added: readonly string[];
  isWeak: boolean;
  /** In the phrase's text. */
  start: number;
  end: number;
}

/** Adds the words in which documents say what is asked in everyday ones. */
export function readSynonyms({ phrases, tables, bag }: Reading): FoundSynonym[] {
  const found = withoutWeak(phrases.flatMap((asked) => synonymsIn(asked, tables)));
  for (const { of, asked, added, start, end } of found) {
    for (const [at, official] of added.entries()) {
      bag.addText(official, weights.official * weights.further ** at, asked);
    }
    if (!added.includes(asked)) lessen(of, start, end, weights.everyday);
  }
  return found;
}

/** Everyday words of a phrase, the longest at each place; none overlap. */
function synonymsIn(of: Asked, { synonyms }: WordTables): FoundSynonym[] {
  const { units, starts, text } = of;
  const found: FoundSynonym[] = [];
  for (let at = 0; at < units.length; ) {
    let length = Math.min(longestWord, units.length - at);
    for (; length > 0; length--) {
      const [start, end] = [starts[at] as number, starts[at + length] as number];
      const asked = text.slice(start, end);
      const official = synonyms.get(asked);
      if (!official) continue;
      found.push({ of, asked, added: official.words, isWeak: official.isWeak, start, end });
      break;
    }
    at += Math.max(1, length);
  }
  return found;
}

/** Without the weak ones where there are others: 养狗罚款 asks for dogs. */
function withoutWeak(found: readonly FoundSynonym[]): FoundSynonym[] {
  const strong = found.filter(({ isWeak }) => !isWeak);
  return strong.length > 0 ? strong : [...found];
}
