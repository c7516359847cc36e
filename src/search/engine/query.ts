import { withoutInvisible } from "../../characters/folding/invisible.ts";
import { numberForms } from "../words/number-forms.ts";
import { type Token, tokens, type Unit, units } from "../words/tokens.ts";

const exclusion = /^[-－]/u;

/** One way to write a phrase. */
export interface Wording {
  units: Unit[];
  tokens: Token[];
}

/** One phrase of a query: it must stand (or, excluded, must not stand) unbroken within one block. */
export interface Phrase extends Wording {
  /** As typed, without the leading `-` and what is not seen. */
  text: string;
  /** With its numbers written otherwise: 第38条, 第三十八条. Where one of them stands, the phrase stands. */
  others: Wording[];
}

export interface Query {
  phrases: Phrase[];
  excluded: Phrase[];
  /** The whole query without exclusions as one block: what an exact title or number equals. */
  whole: Token[];
  notice: QueryNotice | null;
}

/**
 * What the reader should know about a query: `one-character` — a phrase of one Han character was looked for in
 * titles and numbers only; `nothing-to-search` — there is no letter, digit or Han character in it; `too-long` —
 * only the first thousand characters were looked for.
 */
export type QueryNotice = "one-character" | "nothing-to-search" | "too-long";

/** Characters of a query that are looked for: a pasted book must not keep the browser busy for minutes. */
export const longestQuery = 1000;

/**
 * Splits a query at blanks into phrases. A leading `-` (any width) excludes a phrase where another is asked for;
 * otherwise it is punctuation as any other. What is not seen is not read: a pasted zero-width sign neither parts
 * phrases nor hides a `-`. Never throws.
 */
export function parseQuery(text: string): Query {
  const seen = withoutInvisible(firstCharacters(text, longestQuery));
  const words = seen.split(/\s+/u);
  const asked = phrasesOf(words.filter((word) => !exclusion.test(word)));
  const negated = phrasesOf(words.filter((word) => exclusion.test(word)));
  const [phrases, excluded] = asked.length > 0 ? [asked, negated] : [negated, []];
  return {
    phrases,
    excluded,
    whole: tokens(phrases.flatMap((phrase) => phrase.units)),
    notice: noticeOf(text, [...phrases, ...excluded]),
  };
}

/** The beginning of a text: so many characters, none cut in two. Takes no longer for a longer text. */
export function firstCharacters(text: string, count: number): string {
  return Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join("");
}

/** All ways to write a phrase, as typed first. */
export function wordingsOf(phrase: Phrase): Wording[] {
  return [phrase, ...phrase.others];
}

/** What is marked in a text: each way to write each phrase. */
export function markedUnits({ phrases }: Query): Unit[][] {
  return phrases.flatMap(wordingsOf).map(({ units }) => units);
}

/** One Han character has no pair and cannot be looked up in the index. */
export function isOneCharacter(phrase: Phrase): boolean {
  return phrase.tokens.length === 0;
}

/** Phrases that have something to search, each once. */
function phrasesOf(words: string[]): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const word of words) {
    const text = word.replace(exclusion, "");
    const cut = units(text);
    const key = cut.map((unit) => unit.text).join(" ");
    if (key === "") continue;
    const others = numberForms(cut).map((form) => ({ units: form, tokens: tokens(form) }));
    phrases.set(key, { text, units: cut, tokens: tokens(cut), others });
  }
  return [...phrases.values()];
}

function noticeOf(text: string, phrases: Phrase[]): QueryNotice | null {
  if (phrases.length === 0)
    return withoutInvisible(text).trim() === "" ? null : "nothing-to-search";
  if (firstCharacters(text, longestQuery) !== text) return "too-long";
  return phrases.some(isOneCharacter) ? "one-character" : null;
}
