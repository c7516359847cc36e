import { findPhrases } from "../words/find-phrase.ts";
import { type MarkedText, markedText } from "./marked-text.ts";
import { parseQuery } from "./query.ts";

/** Cuts a text, a title say, into pieces inside and outside the query's phrases. */
export function markMatches(text: string, query: string): MarkedText[] {
  const phrases = parseQuery(query).phrases.map((phrase) => phrase.units);
  return markedText(text, findPhrases(text, phrases));
}
