import type { Range } from "../words/find-phrase.ts";

/** A piece of text as it is shown: a match is marked. */
export interface MarkedText {
  text: string;
  match: boolean;
}

/** Cuts `text` from `start` to `end` into pieces inside and outside the ranges, which ascend. */
export function markedText(
  text: string,
  ranges: readonly Range[],
  start = 0,
  end = text.length,
): MarkedText[] {
  const pieces: MarkedText[] = [];
  let at = start;
  const add = (until: number, match: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until), match });
    at = Math.max(at, until);
  };
  for (const range of ranges) {
    if (range.end <= start || range.start >= end) continue;
    add(range.start, false);
    add(Math.min(range.end, end), true);
  }
  add(end, false);
  return pieces;
}
