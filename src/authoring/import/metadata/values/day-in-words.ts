import { isDay } from "../../../../identifiers/day.ts";

const digits = "〇一二三四五六七八九";
/** What stands for zero on real pages: 〇, circles (U+25CB, U+25EF), the letter O, 零, the digit. */
const zero = /[〇○◯零Oo0]/u;
const form =
  /([〇○◯零Oo0一二三四五六七八九]\s*){4}年\s*([元正一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十廿卅]{1,3})\s*日/u;

/** The first day of a text in Chinese numerals: `二〇一八年三月八日`, `二○○九年…`, `二OO八年…`; null: none. */
export function dayInWords(text: string): { moment: string; start: number; end: number } | null {
  const plain = text.replace(/[Ｏｏ０]/gu, "O");
  const match = form.exec(plain);
  if (!match) return null;
  const [whole] = match;
  const year = Array.from(whole.slice(0, whole.indexOf("年")).replace(/\s/gu, ""), yearDigit).join(
    "",
  );
  const month = String(countOf(match[2] ?? "")).padStart(2, "0");
  const day = String(countOf(match[3] ?? "")).padStart(2, "0");
  const moment = `${year}-${month}-${day}`;
  return isDay(moment) ? { moment, start: match.index, end: match.index + whole.length } : null;
}

function yearDigit(sign: string): number {
  return zero.test(sign) ? 0 : digits.indexOf(sign);
}

/** A number up to 39: 十 10, 十二 12, 二十三 23, 廿三 23; 元 and 正 are the first month. */
function countOf(words: string): number {
  if (words === "元" || words === "正") return 1;
  const [, tens = "", ones = ""] =
    /^(?:([一二三]?十|廿|卅)?)([一二三四五六七八九]?)$/u.exec(words) ?? [];
  return tensOf(tens) + Math.max(0, digits.indexOf(ones || "〇"));
}

function tensOf(tens: string): number {
  if (tens === "廿") return 20;
  if (tens === "卅") return 30;
  if (tens === "") return 0;
  return tens === "十" ? 10 : digits.indexOf(tens.charAt(0)) * 10;
}
