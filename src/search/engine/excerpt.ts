import { fold } from "../../characters/folding/fold.ts";
import type { TextSection } from "../../text/text.ts";
import { textBlocks } from "../words/blocks.ts";
import { findPhrase, joinRanges, type Range } from "../words/find-phrase.ts";
import { type Unit, units } from "../words/tokens.ts";
import { type MarkedText, markedText } from "./marked-text.ts";

/** A place in a document that matches, with the section it stands in. */
export interface Excerpt {
  section: TextSection;
  pieces: MarkedText[];
}

const length = 100;
const before = 24;

/**
 * The best place of each section that matches, best section first: a block with more of the phrases wins, then
 * the earlier one. Text is the document's own, never folded.
 * @param enough stop when so many sections that can be linked to hold all phrases
 */
export function excerptsOf(
  sections: readonly TextSection[],
  phrases: readonly (readonly Unit[])[],
  enough = Number.POSITIVE_INFINITY,
): Excerpt[] {
  const best = new Map<TextSection, { pieces: MarkedText[]; score: number }>();
  let complete = 0;
  for (const { text, section } of textBlocks(sections)) {
    if (complete >= enough) break;
    if (best.get(section)?.score === phrases.length || !mayMatch(text, phrases)) continue;
    const block = units(text);
    const each = phrases.map((phrase) => findPhrase(block, phrase));
    const score = each.filter((ranges) => ranges.length > 0).length;
    if (score <= (best.get(section)?.score ?? 0)) continue;
    best.set(section, { pieces: cut(text, joinRanges(each.flat())), score });
    if (score === phrases.length && section.id !== null) complete++;
  }
  return [...best]
    .sort(([, a], [, b]) => b.score - a.score)
    .map(([section, { pieces }]) => ({ section, pieces }));
}

const dropped = /[^\p{L}\p{N}\p{Mn}\p{Mc}\p{Script=Han}]+/gu;

/** A quick look that spares most blocks the search with positions: does some phrase stand there, runs cut or not? */
function mayMatch(text: string, phrases: readonly (readonly Unit[])[]): boolean {
  const folded = fold(text);
  return phrases.some(
    (phrase) =>
      phrase.every((unit) => folded.includes(unit.text)) &&
      folded.replace(dropped, "").includes(phrase.map((unit) => unit.text).join("")),
  );
}

/** What to show of a text in which nothing is marked: its first paragraph. */
export function beginning(sections: readonly TextSection[]): MarkedText[] {
  const first = sections.flatMap(({ blocks }) => blocks)[0];
  return first ? cut(first, []) : [];
}

/** A window around the first range, with an ellipsis where text is left out. */
function cut(text: string, ranges: readonly Range[]): MarkedText[] {
  const first = ranges[0] ?? { start: 0, end: 0 };
  const start = characterAt(text, first.start <= before ? 0 : first.start - before);
  const end = characterAt(text, Math.max(start + length, first.end));
  return [
    ...(start > 0 ? [{ text: "…", match: false }] : []),
    ...markedText(text, ranges, start, end),
    ...(end < text.length ? [{ text: "…", match: false }] : []),
  ];
}

/** The nearest place at or before `at` that does not split a surrogate pair. */
function characterAt(text: string, at: number): number {
  const low = text.charCodeAt(at);
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : Math.min(at, text.length);
}
