import { type Token, tokens, type Unit, units } from "./tokens.ts";

/** One phrase of a query: it must stand (or, excluded, must not stand) unbroken within one block. */
export interface Phrase {
  /** As typed, without the leading `-`. */
  text: string;
  units: Unit[];
  tokens: Token[];
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
 * titles and numbers only; `nothing-to-search` — there is no letter, digit or Han character in it.
 */
export type QueryNotice = "one-character" | "nothing-to-search";

/** Splits a query at blanks into phrases. A leading `-` (any width) excludes a phrase. Never throws. */
export function parseQuery(text: string): Query {
  const phrases = new Map<string, Phrase>();
  const excluded = new Map<string, Phrase>();
  for (const word of text.split(/\s+/u)) {
    const negated = /^[-－]./u.test(word);
    const phrase = readPhrase(negated ? word.slice(1) : word);
    if (phrase.units.length === 0) continue;
    (negated ? excluded : phrases).set(phrase.units.map((unit) => unit.text).join(" "), phrase);
  }
  const query = { phrases: [...phrases.values()], excluded: [...excluded.values()] };
  return {
    ...query,
    whole: tokens(query.phrases.flatMap((phrase) => phrase.units)),
    notice: noticeOf(text, [...query.phrases, ...query.excluded]),
  };
}

/** One Han character has no pair and cannot be looked up in the index. */
export function isOneCharacter(phrase: Phrase): boolean {
  return phrase.tokens.length === 0;
}

function readPhrase(text: string): Phrase {
  const cut = units(text);
  return { text, units: cut, tokens: tokens(cut) };
}

function noticeOf(text: string, phrases: Phrase[]): QueryNotice | null {
  if (phrases.length === 0) return text.trim() === "" ? null : "nothing-to-search";
  return phrases.some(isOneCharacter) ? "one-character" : null;
}
