import { type Unit, units } from "./tokens.ts";

/** A stretch of the original text, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** Where a phrase stands in a block, in the block's own characters; overlapping finds are not repeated. */
export function findPhrase(block: readonly Unit[], phrase: readonly Unit[]): Range[] {
  const found: Range[] = [];
  const first = phrase[0];
  if (!first) return found;
  for (let i = 0; i + phrase.length <= block.length; i++) {
    if (block[i]?.text !== first.text) continue;
    if (!phrase.every((unit, k) => block[i + k]?.text === unit.text)) continue;
    const end = i + phrase.length - 1;
    found.push({ start: (block[i] as Unit).start, end: (block[end] as Unit).end });
    i = end;
  }
  return found;
}

/** Where any of the phrases stands in a text, in order and joined where they touch. */
export function findPhrases(text: string, phrases: readonly (readonly Unit[])[]): Range[] {
  const block = units(text);
  return joinRanges(phrases.flatMap((phrase) => findPhrase(block, phrase)));
}

/** Puts ranges in order and makes one of those that touch. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}
