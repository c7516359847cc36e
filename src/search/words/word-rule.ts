import { characterKind } from "./character-kind.ts";

/**
 * The word rule, of the index and of queries alike, in two steps that hold no text of their own.
 *
 * First: folded text is cut into units, which are what is compared: a Han character, or a run of other letters or of
 * digits. Punctuation, blanks and symbols are dropped: they end a run, but what stands on both sides of them is
 * neighbours. A run ends between a letter and a digit, too: `GB/T9704` and `GB/T 9704` are the same, `gb t 9704`.
 * @param each told of every unit, in order: where it stands in the folded text
 */
export function cutUnits(
  folded: string,
  each: (start: number, end: number, isHan: boolean) => void,
): void {
  let run = -1;
  let kindOfRun = "";
  for (let at = 0, length = 1; at < folded.length; at += length) {
    const code = folded.codePointAt(at) as number;
    length = code > 0xffff ? 2 : 1;
    const kind = characterKind(code);
    if (run >= 0 && kind !== kindOfRun) {
      each(run, at, false);
      run = -1;
    }
    if (kind === "han") each(at, at + length, true);
    else if (kind !== "other" && run < 0) {
      run = at;
      kindOfRun = kind;
    }
  }
  if (run >= 0) each(run, folded.length, false);
}

/**
 * Second: units in a row make words: Han characters as overlapping pairs, a run whole, and a Han character beside a
 * run once more by itself, so that `第10条` is `第 10 条`. A phrase then stands in a block exactly where its words
 * follow each other there.
 * @param each told of every word, in order: the unit it is, or begins with when it is a pair
 */
export function joinWords(
  units: number,
  isHan: (unit: number) => boolean,
  each: (unit: number, isPair: boolean) => void,
): void {
  let afterRun = false;
  let han = units > 0 && isHan(0);
  for (let unit = 0; unit < units; unit++) {
    const isLast = unit + 1 === units;
    const beforeHan = !isLast && isHan(unit + 1);
    const beforeRun = !isLast && !beforeHan;
    if (!han || afterRun || beforeRun) each(unit, false);
    if (han && beforeHan) each(unit, true);
    afterRun = !han;
    han = beforeHan;
  }
}
