import { findPhrases } from "../words/find-phrase.ts";
import { type MarkedText, markedText } from "./marked-text.ts";
import { markedUnits, parseQuery } from "./query.ts";

/** Cuts a text, a title say, into pieces inside and outside the query's phrases. */
export function markMatches(text: string, query: string): MarkedText[] {
  return markedText(text, findPhrases(text, markedUnits(parseQuery(query))));
}
