import type { Range } from "../../words/find-phrase.ts";
import { outsideUnbroken } from "./unbroken.ts";

/** UTF-16 units of an excerpt, more or less: of the best place, and of others that are shown below it. */
export const excerptLength = 100;
export const shortLength = 60;
/** How far before the match an excerpt may begin, for the sake of a sentence that begins there. */
const furthestBefore = 40;
/** Where no sentence and no clause begins near. */
const usualBefore = 24;
/** So little behind the end is shown as well. */
const smallRest = 15;

const sentenceEnd = /[。！？!?；;\n]["”’』」）)]*[\s\u3000]*/gu;
const clauseEnd = /[，,、：:][\s\u3000]*/gu;

/**
 * The part of a text that is shown around a match: it begins with a sentence where one begins near, else with a clause,
 * and ends with one; nothing is cut that means something only as a whole (see `outsideUnbroken`), nor the match.
 * @param length of it, about, if the match is not longer
 */
export function excerptRange(text: string, match: Range, length = excerptLength): Range {
  const start = startOf(text, match.start);
  return { start, end: endOf(text, start, match.end, length) };
}

function startOf(text: string, match: number): number {
  if (match <= furthestBefore) return 0;
  const from = match - furthestBefore;
  const before = text.slice(from, match);
  const isWhole = (place: number) => outsideUnbroken(text, place, "start") === place;
  const sentence = breaks(before, sentenceEnd, from).filter(isWhole).at(-1);
  const clause = breaks(before, clauseEnd, from).filter(isWhole).at(0);
  return sentence ?? clause ?? outsideUnbroken(text, match - usualBefore, "start");
}

function endOf(text: string, start: number, match: number, length: number): number {
  const limit = Math.max(start + length, match);
  if (text.length - limit <= smallRest) return text.length;
  const from = Math.max(match, start + Math.floor(length * 0.6));
  const rest = text.slice(from, limit);
  const isWhole = (place: number) => outsideUnbroken(text, place, "start") === place;
  const end =
    breaks(rest, sentenceEnd, from).filter(isWhole).at(-1) ??
    breaks(rest, clauseEnd, from).filter(isWhole).at(-1);
  return end ?? Math.max(match, outsideUnbroken(text, limit, "start"));
}

/** Behind each sign that ends a sentence or clause. */
function breaks(text: string, ends: RegExp, offset: number): number[] {
  return Array.from(text.matchAll(ends), ({ 0: found, index }) => offset + index + found.length);
}
