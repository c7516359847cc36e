import type { Asked } from "../asked/asked.ts";
import type { Reading } from "../asked/reading.ts";
import { syllablesOf } from "../sounds/syllables.ts";
import { knownNames, longestPart } from "../tables/known-names.ts";
import { initialsTerm, soundTerm } from "../terms/title-term.ts";
import { weights } from "../terms/weights.ts";

const letters = /^[a-zü]{2,}$/u;
const initialsAtOnce = 3;
/** Letters that are taken for first letters: a long run of them is a foreign word. */
const mostInitials = 12;

/** Letters of a question that may be pinyin. */
interface Typed {
  /** As typed, its parts with blanks between them. */
  text: string;
  /** Syllables of neighbouring parts together; null where they are none: first letters. */
  syllables: string[] | null;
}

/** Adds what is meant by letters: titles that are read so (`yanghua baozhu`), or whose first letters they are (`gjj`). */
export function readPinyin(reading: Reading): void {
  for (const typed of typedLetters(reading.phrases)) {
    const { text, syllables } = typed;
    if (syllables && syllables.length > 1) readSyllables(reading, text, syllables);
    else if (text.length <= mostInitials) readInitials(reading, text);
  }
}

/**
 * Rows of letters: `yanghua baozhu` is one, of four syllables. Those of a code are none: `QH001-2026-00001` does not mean
 * 起火, nor `GB/T 9704` or `GB 50016` anything that begins so.
 */
function typedLetters(phrases: readonly Asked[]): Typed[] {
  const found: Typed[] = [];
  let row: Typed | null = null;
  const runs = phrases.flatMap((asked, at) => runsOf(asked, phrases[at + 1]));
  for (const { text, isOfCode } of runs) {
    if (isOfCode || !letters.test(text)) {
      row = null;
      continue;
    }
    const syllables = syllablesOf(text.replaceAll("ü", "u"));
    if (row?.syllables && syllables) {
      row.text += ` ${text}`;
      row.syllables.push(...syllables);
    } else {
      row = { text, syllables };
      found.push(row);
    }
  }
  return found;
}

/** Digits that are no year. */
const codeNumber = /^(?!(?:19|20)\d\d$)\d+$/;

/**
 * The units of a phrase. A row of them without a Han character is a code where it has a digit or a single letter, or where
 * its number begins the next phrase.
 */
function runsOf({ units }: Asked, next: Asked | undefined): { text: string; isOfCode: boolean }[] {
  const isNumbered = codeNumber.test(next?.units[0]?.text ?? "");
  const isHan = (at: number) => units[at]?.han ?? true;
  const found: { text: string; isOfCode: boolean }[] = [];
  for (let from = 0, to = 1; from < units.length; from = to++) {
    while (!isHan(from) && !isHan(to)) to++;
    const row = units.slice(from, to);
    const isOfCode =
      row.some(({ text }) => /^\d|^.$/u.test(text)) || (to === units.length && isNumbered);
    found.push(...row.map(({ text }) => ({ text, isOfCode })));
  }
  return found;
}

function readSyllables(
  { tables, bag, corrections }: Reading,
  text: string,
  syllables: readonly string[],
): void {
  for (const [at, first] of syllables.entries()) {
    const second = syllables[at + 1];
    if (second !== undefined) bag.add(soundTerm(first, second), weights.pinyin, text);
  }
  const meant = knownNames(tables).bySound(syllables.slice(0, longestPart));
  if (meant === undefined) return;
  const official = tables.synonyms.get(meant)?.words ?? [];
  for (const word of [meant, ...official]) bag.addText(word, weights.pinyin, text);
  corrections.push(meant);
}

function readInitials({ tables, bag, corrections }: Reading, text: string): void {
  for (const meant of knownNames(tables).byInitials(text)) {
    const official = tables.synonyms.get(meant)?.words ?? [];
    for (const word of [meant, ...official]) bag.addText(word, weights.pinyin, text);
    corrections.push(meant);
  }
  for (let at = 0; at + initialsAtOnce <= text.length; at++) {
    bag.add(initialsTerm(text.slice(at, at + initialsAtOnce)), weights.initials, text);
  }
}
