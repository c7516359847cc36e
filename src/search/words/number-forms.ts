import { hanDigits, hanNumber } from "../../characters/han-numerals.ts";
import { readHanNumber } from "../../text/han-number.ts";
import type { Unit } from "./tokens.ts";

/** Days are written in one script throughout, and so are ordinals, but not always both in the same one. */
type Kind = "day" | "ordinal";

/** A number of a phrase: the units it takes, and how it is written in digits and in Han characters. */
interface Numeral {
  kind: Kind;
  from: number;
  to: number;
  digits: string;
  han: string;
}

const hanSign = /^[零一二三四五六七八九十百千两]$/u;

/**
 * The other ways to write a phrase, where it holds numbers that are written in digits or in Han characters:
 *
 * - ordinals, a number up to 9999 behind 第: 第120条, 第一百二十条, 第一二零条;
 * - years before 年, and a phrase that is nothing but a year: 2008年, 二零零八年; months and days beside them or
 *   beside each other: 3月15日, 三月十五日. A year in brackets is looked for in digits too, as document numbers have it;
 *   written in digits there, it is not looked for in Han characters.
 *
 * All else means what it says: 一百, 三农, 万一, 10万元 have no other form, and no document is found by one that
 * did not mean the same number.
 * @param phrase as the folding has it: 零 for 〇
 * @returns none where there is no such number; three at most
 */
export function numberForms(phrase: readonly Unit[]): Unit[][] {
  const numerals = numeralsOf(phrase);
  const kinds = [...new Set(numerals.map(({ kind }) => kind))];
  const typed = textOf(phrase);
  const forms = new Map<string, Unit[]>();
  for (let choice = 0; choice < 1 << kinds.length; choice++) {
    const form = [...phrase];
    for (const { kind, from, to, digits, han } of numerals.toReversed()) {
      const inHan = (choice >> kinds.indexOf(kind)) & 1;
      form.splice(from, to - from, ...unitsOf(inHan ? han : digits, phrase[from] as Unit));
    }
    forms.set(textOf(form), form);
  }
  forms.delete(typed);
  return [...forms.values()].slice(0, 3);
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join("|");
}

function unitsOf(text: string, { start, end }: Unit): Unit[] {
  if (/^\d/.test(text)) return [{ text, han: false, start, end }];
  return Array.from(text, (sign) => ({ text: sign, han: true, start, end }));
}

function numeralsOf(phrase: readonly Unit[]): Numeral[] {
  const found: Numeral[] = [];
  for (let from = 0; from < phrase.length; ) {
    const to = endOfNumber(phrase, from);
    const numeral = to > from ? numeralAt(phrase, from, to, found.at(-1)) : null;
    if (numeral) found.push(numeral);
    from = Math.max(to, from + 1);
  }
  return found;
}

/** Behind the number that begins here; a comma or a blank ends it. */
function endOfNumber(phrase: readonly Unit[], from: number): number {
  if (/^[0-9]{1,4}$/.test(phrase[from]?.text ?? "")) return from + 1;
  let to = from;
  while (hanSign.test(phrase[to]?.text ?? "") && (to === from || touch(phrase, to - 1))) to++;
  return to;
}

/** Does nothing stand between this unit and the next? */
function touch(phrase: readonly Unit[], unit: number): boolean {
  return phrase[unit] !== undefined && phrase[unit].end === phrase[unit + 1]?.start;
}

function numeralAt(
  phrase: readonly Unit[],
  from: number,
  to: number,
  last: Numeral | undefined,
): Numeral | null {
  const written = phrase.slice(from, to).map(({ text }) => text);
  const before = touch(phrase, from - 1) ? phrase[from - 1]?.text : undefined;
  const after = touch(phrase, to - 1) ? phrase[to]?.text : undefined;
  const text = written.join("");
  const isBesideDay = last?.kind === "day" && last.to + 1 === from;
  if (hanSign.test(phrase[to]?.text ?? "")) return null;
  if (before === "第") return ordinal(text, from, to);
  if (after === "年" || written.length === phrase.length) return year(text, from, to);
  if (after === "月" && (isBesideDay || isDayNext(phrase, to + 1)))
    return partOfDay(text, 12, from, to);
  if (after === "日" && before === "月" && isBesideDay) return partOfDay(text, 31, from, to);
  if (isHan(text) && before === undefined && after === undefined) return year(text, from, to);
  return null;
}

/** 3月|15日 */
function isDayNext(phrase: readonly Unit[], from: number): boolean {
  const to = endOfNumber(phrase, from);
  return to > from && touch(phrase, from - 1) && touch(phrase, to - 1) && phrase[to]?.text === "日";
}

function ordinal(text: string, from: number, to: number): Numeral | null {
  const number = counted(text) ?? Number(digitByDigit(text) ?? 0);
  if (number < 1 || number > 9999) return null;
  const digits = isHan(text) ? String(number) : text;
  return { kind: "ordinal", from, to, digits, han: hanNumber(number) };
}

function year(text: string, from: number, to: number): Numeral | null {
  const digits = isHan(text) ? digitByDigit(text) : text;
  if (!digits || !/^[12][0-9]{3}$/.test(digits)) return null;
  return { kind: "day", from, to, digits, han: hanDigits(digits) };
}

function partOfDay(text: string, most: number, from: number, to: number): Numeral | null {
  const number = counted(text) ?? 0;
  if (number < 1 || number > most) return null;
  const digits = isHan(text) ? String(number) : text;
  return { kind: "day", from, to, digits, han: hanNumber(number) };
}

function isHan(text: string): boolean {
  return !/^[0-9]/.test(text);
}

/** A number as it is counted: 120, 一百二十, 两百; null: it is not written so. */
function counted(text: string): number | null {
  if (!isHan(text)) return Number(text);
  const plain = text.replace(/^两(?=[百千])/u, "二");
  const number = readHanNumber(plain);
  return hanNumber(number) === plain ? number : null;
}

/** 一二零: 120; null: there is more to it than digits. */
function digitByDigit(text: string): string | null {
  const digits = Array.from(text, (sign) => "零一二三四五六七八九".indexOf(sign));
  return digits.length < 2 || digits.includes(-1) ? null : digits.join("");
}
