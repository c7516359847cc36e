import { type Compact, compactWithPlaces } from "../../../../characters/folding/compact.ts";
import { momentsIn } from "../values/dates.ts";
import { type KnownLabel, knownLabel, longestLabel, truncatedLabel } from "./labels.ts";

/** A label in a line. */
export interface LabelHit extends KnownLabel {
  /** As written. */
  label: string;
  start: number;
  /** Where its value may begin: behind colon and closing bracket. */
  end: number;
  /** Set off by a colon or brackets; else by blanks alone. */
  marked: boolean;
}

/** Lines of labels are short: further on in a line no label is looked for. */
const longestLine = 2000;
const opening = /[[【〔(（]/u;
const closing = /[\]】〕)）]/u;
const edge = /[\s|｜/·•●◆■▪○*\-–—[\]【】(（)）《》〉>;；,，。:：]/u;
const colon = /[:：︰﹕∶]/u;
const digitOrLetter = /[0-9０-９A-Za-z]/u;

/**
 * The labels of a line, from left to right, the longest at each place. With a colon or in brackets a label may be
 * glued to the value before it; with blanks alone it must stand free. `cut` also takes labels cut to one character.
 */
export function findLabels(text: string, cut = false): LabelHit[] {
  const line = compactWithPlaces(text.slice(0, longestLine));
  const hits: LabelHit[] = [];
  let place = 0;
  while (place < line.text.length) {
    const hit = labelAt(text, line, place, hits, cut);
    if (hit) hits.push(hit);
    const end = hit?.end ?? 0;
    place += 1;
    while (hit && place < line.text.length && (line.at[place] ?? 0) < end) place += 1;
  }
  return hits;
}

function labelAt(
  text: string,
  line: Compact,
  place: number,
  before: readonly LabelHit[],
  cut: boolean,
): LabelHit | null {
  for (let length = Math.min(longestLabel, line.text.length - place); length > 0; length -= 1) {
    const key = line.text.slice(place, place + length);
    const known = knownLabel(key) ?? (cut ? truncatedLabel(key) : null);
    const hit = known && asHit(text, line, place, length, known);
    if (hit && isBelieved(hit, text, before, length)) return hit;
  }
  return null;
}

function asHit(
  text: string,
  line: Compact,
  place: number,
  length: number,
  known: KnownLabel,
): LabelHit {
  const start = line.at[place] ?? 0;
  const last = line.at[place + length - 1] ?? 0;
  let end = last + 1;
  const isOpened = opening.test(text.slice(0, start).trimEnd().at(-1) ?? "");
  let marked = false;
  for (const sign of [...(isOpened ? [closing] : []), colon]) {
    const rest = text.slice(end);
    const blanks = rest.length - rest.trimStart().length;
    if (!sign.test(rest[blanks] ?? "")) continue;
    marked = true;
    end += blanks + 1;
  }
  return { ...known, label: text.slice(start, last + 1), start, end, marked };
}

function isBelieved(
  hit: LabelHit,
  text: string,
  before: readonly LabelHit[],
  length: number,
): boolean {
  if (!isWrittenAsOne(hit.label)) return false;
  const previous = text[hit.start - 1] ?? " ";
  const next = text[hit.end] ?? " ";
  const stands = edge.test(previous);
  if (hit.rank === 3) return hit.marked && stands;
  const isSpread = hit.label.length > length;
  if (hit.marked) {
    if (stands) return true;
    if (isSpread) return false;
    return digitOrLetter.test(previous) || (hit.mayBeGlued && (before.length > 0 || length >= 4));
  }
  const leads = before.length > 0 || previous === "\t" || saysNothing(text.slice(0, hit.start));
  if (!leads || !stands) return false;
  return edge.test(next) || (length >= 3 && digitOrLetter.test(next));
}

/** Whether a text before a line's first label holds nothing but signs and a day, as bylines begin with. */
function saysNothing(text: string): boolean {
  const [moment] = momentsIn(text);
  const rest = moment ? text.slice(0, moment.start) + text.slice(moment.end) : text;
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** A label may be spread letter by letter or in pairs (`索 引 号`, `主题 分类`), not joined of two words of a line. */
function isWrittenAsOne(label: string): boolean {
  const pieces = label.split(/\s+/u);
  if (pieces.length === 1) return true;
  return pieces.every((piece) => Array.from(piece).length === 1) || pieces.join("").length <= 4;
}
