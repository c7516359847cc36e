import { fold } from "../../characters/folding/fold.ts";
import { cutUnits } from "../words/word-rule.ts";

/** Characters of a title that suggestions show and look through: longer ones end in `…`. */
const longestTitle = 160;

/** Serials that stand in one list of a number's series. */
const serialsOfGroup = 20;

/** A title as it is suggested. */
export function shownTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  return `${title.slice(0, longestTitle).replace(/\p{Cs}$/u, "")}…`;
}

/** Folded text with neither blanks nor punctuation, in its units: a Han character, a run of letters or of digits. */
export function squeezedUnits(text: string): string[] {
  const folded = fold(text);
  const found: string[] = [];
  cutUnits(folded, (from, to) => found.push(folded.slice(from, to)));
  return found;
}

/**
 * Under which a text is found from any of its units on: each by its first character and its first two, and a run as a
 * whole.
 * @returns each key once; whether the text begins with it
 */
export function textKeys(units: readonly string[]): Map<string, boolean> {
  const keys = new Map<string, boolean>();
  for (const [at, unit] of units.entries()) {
    const isFirst = at === 0;
    const two = firstTwo(unit, units[at + 1]);
    for (const key of [firstOf(unit), two, unit]) {
      keys.set(key, (keys.get(key) ?? false) || isFirst);
    }
  }
  return keys;
}

/** Under which a typed text is looked up: few keys, from all over it. */
export function typedKeys(units: readonly string[]): string[] {
  const typed = units.join("");
  if (firstOf(typed) === typed) return [typed];
  const starts = units.map((unit, at) => firstTwo(unit, units[at + 1]));
  // The last unit alone is one character of a pair that is still being typed.
  const whole = starts.filter((key) => firstOf(key) !== key);
  const [middle, last] = [whole[whole.length >> 1], whole.at(-1)];
  return [...new Set([starts[0], middle, last].filter((key) => key !== undefined))];
}

/** A number taken apart: 机关代字 and year, and the serial in them. */
export interface Series {
  /** What stands before the serial, squeezed. */
  prefix: string;
  serial: number;
}

/** Takes any number apart: 青政发〔2024〕12号, 县政府令第3号, QH001-2024-00003; null when no digit is in it. */
export function seriesOf(units: readonly string[]): Series | null {
  const last = units.findLastIndex((unit) => /^\d+$/.test(unit));
  const serial = units[last] ?? "";
  if (last < 1 || serial.length > 9) return null;
  const prefix = units.slice(0, last).join("").replace(/第$/, "");
  return { prefix: prefix.replace(/(?<=\d)年$/, ""), serial: Number(serial) };
}

/** Under which the numbers of a series stand that are near to a serial. */
export function seriesKey(prefix: string, serial: number): string {
  return `#${prefix}#${Math.floor(serial / serialsOfGroup)}`;
}

/** The same of the numbers before them and after them. */
export function neighbouringKeys({ prefix, serial }: Series): string[] {
  return [serial, serial - serialsOfGroup, serial + serialsOfGroup]
    .filter((near) => near >= 0)
    .map((near) => seriesKey(prefix, near));
}

/** Under which a number is found from its beginning on, as far as it is shared with others. */
export function numberKeys(units: readonly string[]): string[] {
  const whole = units.join("");
  const keys = new Set([firstOf(whole), firstTwo(whole, undefined)]);
  const last = units.findLastIndex((unit) => /^\d/.test(unit));
  let prefix = "";
  for (const unit of units.slice(0, Math.max(last, 1))) {
    prefix += unit;
    keys.add(prefix);
  }
  return [...keys].map((key) => `#${key}`);
}

/** Under which the beginning of a number is looked up: as it was typed, and without the unit that may not be whole. */
export function typedNumberKeys(units: readonly string[]): string[] {
  const typed = units.join("");
  const series = seriesOf(units);
  const keys = [
    typed,
    units.slice(0, -1).join(""),
    ...(units.length === 1 ? [firstTwo(typed, undefined)] : []),
  ];
  return [
    ...new Set(keys.filter((key) => key !== "").map((key) => `#${key}`)),
    ...(series ? [seriesKey(series.prefix, series.serial)] : []),
  ];
}

/** By which the pack of a key is told: lists of one text of one or two characters, of whatever kind, stand together. */
export function packText(key: string): string {
  const plain = key.slice(1);
  return /^[#@=]/.test(key) && firstTwo(plain, undefined) === plain ? plain : key;
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function firstTwo(unit: string, next: string | undefined): string {
  const first = firstOf(unit);
  const rest = unit.length > first.length ? unit.slice(first.length) : next;
  return rest === undefined ? first : first + firstOf(rest);
}
