import { type AskedPhrase, askedOf } from "./asked/asked.ts";
import type { Reading } from "./asked/reading.ts";
import { readArticle } from "./parts/articles.ts";
import { readNumbers } from "./parts/numbers.ts";
import { readOwnWords } from "./parts/own-words.ts";
import { readPinyin } from "./parts/pinyin.ts";
import { readPlaces } from "./parts/places.ts";
import { lessenQuestionWords } from "./parts/question-words.ts";
import { readShortNames } from "./parts/short-names.ts";
import { type FoundSynonym, readSynonyms } from "./parts/synonyms.ts";
import { readTypos } from "./parts/typos.ts";
import type { WordTables } from "./tables/word-tables.ts";
import { TermBag, wordsOf } from "./terms/term-bag.ts";
import type { WeightedTerm } from "./terms/weighted-term.ts";

export type { WeightedTerm } from "./terms/weighted-term.ts";

/** What a question is taken to mean. */
export interface Meaning {
  /** At most `mostTerms`, each word once, those that say most first. */
  terms: WeightedTerm[];
  /** Words of the question for which others are looked for as well, each once. */
  synonyms: { asked: string; added: string[] }[];
  /** The article it names, as in 劳动合同法第38条. */
  article: { number: number } | null;
  /** The question with what may have been meant in place of what no title has, the likeliest first; `mostCorrections`. */
  corrections: string[];
}

/** Parts of reading a question that can be left out, to see what each brings. */
export const meaningParts = [
  "synonyms",
  "question-words",
  "typos",
  "pinyin",
  "short-names",
  "places",
  "numbers",
  "articles",
] as const;

export type MeaningPart = (typeof meaningParts)[number];

/** Each is a look into the index. */
export const mostTerms = 64;

/** As many as somebody reads: two letters may be the first of several words, and a question has hundreds of them. */
export const mostCorrections = 6;

/**
 * Reads a question: which words of the index may find what is meant, and how much each says. No text makes it throw;
 * its time grows with the question, of which `parseQuery` leaves a thousand characters.
 * @param query its phrases; excluded ones say nothing of what is meant
 * @param without parts that are left out
 */
export function meaningOf(
  query: { phrases: readonly AskedPhrase[] },
  tables: WordTables,
  without: ReadonlySet<MeaningPart> = new Set(),
): Meaning {
  const has = (part: MeaningPart) => !without.has(part);
  const phrases = query.phrases.map(askedOf);
  const reading: Reading = { phrases, tables, bag: new TermBag(), corrections: [] };
  const article = has("articles") ? readArticle(reading) : null;
  const synonyms = has("synonyms") ? readSynonyms(reading) : [];
  if (has("question-words")) {
    for (const asked of phrases) {
      lessenQuestionWords(
        asked,
        synonyms.filter(({ of }) => of === asked),
      );
    }
  }
  if (has("short-names")) readShortNames(reading);
  const isNumber = has("numbers") && !article && readNumbers(reading);
  // The organ's letters of a number stand in no title: what sounds like them is none of them.
  if (has("typos") && !isNumber) readTypos(reading, new Set(synonyms.map(({ of }) => of)));
  readOwnWords(reading);
  if (has("pinyin")) readPinyin(reading);
  if (has("places")) readPlaces(reading);
  return {
    terms: reading.bag.best(mostTerms),
    synonyms: toldOf(synonyms),
    article,
    corrections: [...new Set(reading.corrections)].slice(0, mostCorrections),
  };
}

/** What is said of everyday words: each once, with other words that the index can be asked for. */
function toldOf(found: readonly FoundSynonym[]): Meaning["synonyms"] {
  const told = new Map<string, string[]>();
  for (const { asked, added } of found) {
    const others = added.filter((word) => word !== asked && wordsOf(word).length > 0);
    if (others.length > 0) told.set(asked, others);
  }
  return Array.from(told, ([asked, added]) => ({ asked, added }));
}
