import { fold } from "../../characters/folding/fold.ts";
import type { TextSection } from "../../text/text.ts";
import { textBlocks } from "../words/blocks.ts";
import { findPhrase, joinRanges, type Range } from "../words/find-phrase.ts";
import { type Unit, units } from "../words/tokens.ts";
import { excerptLength, excerptRange, shortLength } from "./excerpts/excerpt-range.ts";
import { nearest } from "./excerpts/nearest.ts";
import { type MarkedText, markedText } from "./marked-text.ts";

/** A place in a document that matches, with the section it stands in. */
export interface Excerpt {
  section: TextSection;
  pieces: MarkedText[];
}

/** A phrase as it may be written, once or in several ways. */
export type Wordings = readonly (readonly Unit[])[];

/** How good a place is; compare with `compare`. */
interface Place {
  text: string;
  ranges: Range[];
  /** Where the phrases stand nearest to each other. */
  focus: Range;
  /** Phrases that stand there. */
  phrases: number;
  /** Do they stand so near that the excerpt shows all of them? */
  isNear: boolean;
  /** A heading is shown above its excerpt anyway. */
  isHeading: boolean;
}

/**
 * The best place of each section that matches, best section first: a block with more of the phrases wins, then one in
 * which they stand near each other, then the earlier one; the others are shown shorter. Text is the document's own,
 * never folded.
 * @param enough stop when so many sections that can be linked to hold all phrases near each other
 */
export function excerptsOf(
  sections: readonly TextSection[],
  phrases: readonly Wordings[],
  enough = Number.POSITIVE_INFINITY,
): Excerpt[] {
  const best = new Map<TextSection, Place>();
  let complete = 0;
  for (const { text, section } of textBlocks(sections)) {
    if (complete >= enough) break;
    const known = best.get(section);
    if ((known && isBest(known, phrases)) || !mayMatch(text, phrases)) continue;
    const place = placeIn(text, phrases, text === section.title && !section.titleInText);
    if (!place || (known && compare(place, known) >= 0)) continue;
    best.set(section, place);
    if (isBest(place, phrases) && section.id !== null) complete++;
  }
  return [...best]
    .sort(([, a], [, b]) => b.phrases - a.phrases || Number(b.isNear) - Number(a.isNear))
    .map(([section, { text, ranges, focus }], rank) => {
      const length = rank === 0 ? excerptLength : shortLength;
      return { section, pieces: cut(text, ranges, focus, length) };
    });
}

function placeIn(text: string, phrases: readonly Wordings[], isHeading: boolean): Place | null {
  const block = units(text);
  const found = phrases
    .map((wordings) => joinRanges(wordings.flatMap((wording) => findPhrase(block, wording))))
    .filter((ranges) => ranges.length > 0);
  if (found.length === 0) return null;
  const focus = nearest(found);
  return {
    text,
    ranges: joinRanges(found.flat()),
    focus,
    phrases: found.length,
    isNear: found.length === 1 || focus.end - focus.start <= excerptLength,
    isHeading,
  };
}

function compare(a: Place, b: Place): number {
  return (
    b.phrases - a.phrases ||
    Number(b.isNear) - Number(a.isNear) ||
    Number(a.isHeading) - Number(b.isHeading)
  );
}

function isBest({ phrases, isNear, isHeading }: Place, all: readonly Wordings[]): boolean {
  return phrases === all.length && isNear && !isHeading;
}

const dropped = /[^\p{L}\p{N}\p{Mn}\p{Mc}\p{Script=Han}]+/gu;

/** A quick look that spares most blocks the search with positions: does some phrase stand there, runs cut or not? */
function mayMatch(text: string, phrases: readonly Wordings[]): boolean {
  const folded = fold(text);
  return phrases
    .flat()
    .some(
      (phrase) =>
        phrase.every((unit) => folded.includes(unit.text)) &&
        folded.replace(dropped, "").includes(phrase.map((unit) => unit.text).join("")),
    );
}

/** What to show of a text in which nothing is marked: its first paragraph. */
export function beginning(sections: readonly TextSection[]): MarkedText[] {
  const first = sections.flatMap(({ blocks }) => blocks)[0];
  return first ? cut(first, [], { start: 0, end: 0 }) : [];
}

/** What is shown around a place, with an ellipsis where text is left out. */
function cut(
  text: string,
  ranges: readonly Range[],
  around: Range,
  length = excerptLength,
): MarkedText[] {
  const { start, end } = excerptRange(text, around, length);
  return [
    ...(start > 0 ? [{ text: "…", match: false }] : []),
    ...markedText(text, ranges, start, end),
    ...(end < text.length ? [{ text: "…", match: false }] : []),
  ];
}
