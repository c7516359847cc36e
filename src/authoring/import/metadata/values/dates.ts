import { isMoment } from "../../../../identifiers/day.ts";
import { dayInWords } from "./day-in-words.ts";

/** A day or moment in a text. */
export interface FoundMoment {
  /** `YYYY-MM-DD`, `YYYY-MM-DD HH:mm` or with seconds. */
  moment: string;
  start: number;
  end: number;
  /** Written for machines, with - or / or a time: `2018-04-18`, not `2018年4月18日`. */
  isStamp: boolean;
}

const date = /(?<!\d)(\d{4})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?/;
const weekday = /(?:\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?)?/;
const time =
  /(?:[\sT]*([01]?\d|2[0-3])\s*[:时點点]\s*([0-5]\d)(?:\s*分|:([0-5]\d)(?:\.\d+)?)?)?(?!\d)/;
const inDigits = new RegExp(date.source + weekday.source + time.source, "gu");
const earliest = 1900;
const latest = 2099;

/** The days and moments of a text in the order they stand; days that are in no calendar are none. */
export function momentsIn(text: string): FoundMoment[] {
  const plain = text.replace(/[０-９：／－]/gu, (sign) => sign.normalize("NFKC"));
  const moments = [...plain.matchAll(inDigits)].flatMap((match) => {
    const [whole, year = "", sign = "", month = "", day = "", hours, minutes = "", seconds] = match;
    const moment = momentOf(year, month, day, hours && `${hours}:${minutes}:${seconds ?? "00"}`);
    const isStamp = sign !== "年" || hours !== undefined;
    return moment ? [{ moment, start: match.index, end: match.index + whole.length, isStamp }] : [];
  });
  const inWords = dayInWords(plain);
  return inWords ? [...moments, { ...inWords, isStamp: false }] : moments;
}

/**
 * The day or moment that a labelled value gives, in any notation of real pages: digits, Chinese numerals,
 * `20180418`. Null when it gives none, or several.
 */
export function momentOfValue(value: string): string | null {
  const plain = value.normalize("NFKC").trim();
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (solid) return momentOf(solid[1] ?? "", solid[2] ?? "", solid[3] ?? "");
  const [first, ...others] = momentsIn(value);
  return first && others.length === 0 ? first.moment : null;
}

/** The text's only content when it is nothing but a day or moment. */
export function momentAlone(text: string): FoundMoment | null {
  const plain = text.trim();
  const [found, ...others] = momentsIn(plain);
  if (!found || others.length > 0) return null;
  const rest = plain.slice(0, found.start) + plain.slice(found.end);
  return /[\p{L}\p{N}]/u.test(rest) ? null : found;
}

/** Midnight to the second is what machines write for a day without a time. */
function momentOf(year: string, month: string, day: string, clock?: string): string | null {
  if (Number(year) < earliest || Number(year) > latest) return null;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const exact = clock?.padStart(8, "0").replace(/^(\d\d:\d\d):00$/, "$1");
  const moment = exact === undefined || exact === "00:00" ? date : `${date} ${exact}`;
  return isMoment(moment) ? moment : null;
}
