import { hanNumber } from "../../characters/han-numerals.ts";

const digits = "〇一二三四五六七八九";

/** A number as Word writes it in a list; formats that official papers do not use are written in digits. */
export function numberInFormat(number: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
      return hanNumber(number);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
      return Array.from(String(number), (digit) => digits[Number(digit)] ?? digit).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return number >= 1 && number <= 20
        ? String.fromCodePoint(0x2460 + number - 1)
        : String(number);
    case "decimalFullWidth":
      return Array.from(String(number), (digit) =>
        String.fromCodePoint(0xff10 + Number(digit)),
      ).join("");
    case "decimalZero":
      return number >= 0 && number < 10 ? `0${number}` : String(number);
    case "upperLetter":
      return letters(number);
    case "lowerLetter":
      return letters(number).toLowerCase();
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "none":
      return "";
    default:
      return String(number);
  }
}

/** A to Z, then AA to ZZ, as Word repeats letters. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const signs: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = number;
  let written = "";
  for (const [value, sign] of signs) {
    written += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
