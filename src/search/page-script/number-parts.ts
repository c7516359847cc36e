import { fold } from "../../characters/folding/fold.ts";
import { parseDocumentNumber } from "../../identifiers/document-number.ts";
import { readHanNumber } from "../../text/han-number.ts";

/** A document number as it is typed in parts; each may be empty. */
export interface NumberParts {
  code: string;
  year: string;
  serial: string;
}

/** The number that parts make, to be searched for; empty where nothing is typed. */
export function joinNumber({ code, year, serial }: NumberParts): string {
  const name = code.trim().replace(/第$/, "");
  const [inYear, number] = [digitsIn(year), digitsIn(serial)];
  if (inYear === "") return number === "" ? name : `${name}第${number}号`;
  return `${name}〔${inYear}〕${number === "" ? "" : `${number}号`}`;
}

/** The parts of a number that was typed whole; null where it is none. */
export function numberParts(text: string): NumberParts | null {
  const number = parseDocumentNumber(text);
  if (!number) return null;
  const { code, year, serial } = number;
  return { code, year: year === null ? "" : String(year), serial: String(serial) };
}

/** Digits of the longest number that is read. */
const longest = 8;

/** The first number in a text in digits, of any width or in Han characters, without leading zeros; empty without one. */
function digitsIn(text: string): string {
  const [written = ""] = /\d+|[零一二三四五六七八九十百千]+/u.exec(fold(text)) ?? [];
  if (written === "" || /^\d/.test(written)) {
    return written.replace(/^0+(?=\d)/, "").slice(0, longest);
  }
  return String(readHanNumber(written.slice(0, longest)));
}
