import { type Asked, type HanStretch, tellingStretches } from "../asked/asked.ts";
import type { Reading } from "../asked/reading.ts";
import { soundsOf } from "../sounds/sounds.ts";
import { type KnownNames, knownNames, longestPart, wildLength } from "../tables/known-names.ts";
import type { WordTables } from "../tables/word-tables.ts";
import { soundTerm } from "../terms/title-term.ts";
import { leastTelling, weights } from "../terms/weights.ts";

/** Parts of two characters are read like others too often, where they are not all that is asked. */
const shortestPart = 3;
const shortestWhole = 2;

/** Part of a stretch that no title has, and what is written like it. */
interface Correction {
  /** Characters of the stretch: from, and how many. */
  from: number;
  length: number;
  meant: string;
}

/**
 * Looks at what no title of the portal has: adds what may have been meant, and titles that are read like it.
 * @param everyday phrases with everyday words: what is strange in them is no title that was misspelt
 */
export function readTypos(reading: Reading, everyday: ReadonlySet<Asked>): void {
  const { phrases, tables, bag, corrections } = reading;
  const meant = phrases.map((asked) => {
    const characters = asked.units.map(({ text }) => text);
    for (const stretch of tellingStretches(asked, leastTelling)) {
      const strange = strangePairs(stretch, tables);
      if (!everyday.has(asked)) addSounds(reading, stretch, strange);
      const isAll = phrases.length === 1 && stretch.characters.length === asked.units.length;
      const shortest = isAll ? shortestWhole : shortestPart;
      for (const { from, length, meant } of correctionsOf(stretch, strange, shortest, tables)) {
        bag.addText(
          meant,
          weights.corrected,
          stretch.characters.slice(from, from + length).join(""),
        );
        characters.splice(stretch.unit + from, length, ...meant);
      }
    }
    return characters.join("");
  });
  if (meant.some((text, at) => text !== phrases[at]?.text)) corrections.push(meant.join(" "));
}

/** Pairs of a stretch that no word of the portal has, by their first character. */
function strangePairs({ characters }: HanStretch, tables: WordTables): number[] {
  const names = knownNames(tables);
  return characters.flatMap((each, at) => {
    const next = characters[at + 1];
    return next === undefined || names.hasPair(each + next) ? [] : [at];
  });
}

function addSounds({ bag }: Reading, { characters }: HanStretch, strange: readonly number[]): void {
  for (const at of strange) {
    const [first = "", second = ""] = characters.slice(at, at + 2);
    for (const one of soundsOf(first)) {
      for (const other of soundsOf(second)) {
        bag.add(soundTerm(one, other), weights.sound, first + second);
      }
    }
  }
}

/**
 * What may have been meant where a stretch has strange pairs: a part of a title that is read like the part around one,
 * or that differs from it in one character. That which changes least, and among those the longest.
 */
function correctionsOf(
  stretch: HanStretch,
  strange: readonly number[],
  shortest: number,
  tables: WordTables,
): Correction[] {
  const found: Correction[] = [];
  let done = -1;
  for (const pair of strange) {
    if (pair < done) continue;
    const correction = bestAround(stretch, pair, { done, shortest }, tables);
    if (!correction) continue;
    found.push(correction);
    done = correction.from + correction.length;
  }
  return found;
}

function bestAround(
  { characters }: HanStretch,
  pair: number,
  { done, shortest }: { done: number; shortest: number },
  tables: WordTables,
): Correction | null {
  const names = knownNames(tables);
  let best: Correction | null = null;
  let fewest = Infinity;
  for (const { from, length } of windows(characters.length, pair, shortest)) {
    if (from < done) continue;
    const part = characters.slice(from, from + length);
    const sounds = part.map((each) => soundsOf(each)[0] ?? each);
    const holes = length === wildLength ? part.keys() : [];
    const others = Array.from(holes, (hole) => names.byOthers(part.join(""), hole));
    for (const meant of [names.bySound(sounds), ...others]) {
      if (meant === undefined) continue;
      const changed = placesChanged(part, meant);
      if (changed.length === 0 || changed.length >= fewest) continue;
      const corrected = characters.toSpliced(from, length, ...meant);
      if (!changed.every((at) => isFamiliar(corrected, from + at, names))) continue;
      best = { from, length, meant };
      fewest = changed.length;
    }
  }
  return best;
}

function placesChanged(part: readonly string[], meant: string): number[] {
  return part.flatMap((character, at) => (character === meant.charAt(at) ? [] : [at]));
}

/** Whether a character makes known pairs with its neighbours: 上海垃圾 does not mean 上活垃圾, for all that 生活垃圾 is known. */
function isFamiliar(characters: readonly string[], at: number, names: KnownNames): boolean {
  const pairs = [characters.slice(Math.max(0, at - 1), at + 1), characters.slice(at, at + 2)];
  return pairs.every((pair) => pair.length < 2 || names.hasPair(pair.join("")));
}

/** Parts of a stretch that hold a pair, the longest first. */
function* windows(total: number, pair: number, shortest: number) {
  for (let length = Math.min(longestPart, total); length >= shortest; length--) {
    const last = Math.min(pair, total - length);
    for (let from = Math.max(0, pair + 2 - length); from <= last; from++) yield { from, length };
  }
}
