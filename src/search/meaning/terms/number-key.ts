import { units } from "../../words/tokens.ts";

/** Longest key: a document number has about ten signs, an index number forty at most. */
const longest = 60;
const filler = /[年第字号文件]/gu;
const hanNumber = /^[〇零一二三四五六七八九十百千]+$/u;
const digits = "零一二三四五六七八九";
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * What tells one number of a document from another, however it is written: 云水〔2019〕2号, `云水2019年2号` and
 * `云水 2019 02` are `云水.2019.2`.
 * @returns keys from the whole to what stands from the year on (`2019.2`); none where there are not two parts, one of
 *   them digits
 */
export function numberKeys(text: string): string[] {
  const parts = parted(text);
  const all = parts.join(".");
  if (parts.length < 2 || all.length > longest) return [];
  if (!parts.some((part) => /^\d+$/.test(part))) return [];
  const year = parts.findIndex((part) => /^(?:19|20)\d\d$/.test(part));
  const fromYear = year > 0 && year < parts.length - 1 ? [parts.slice(year).join(".")] : [];
  return [all, ...fromYear];
}

function parted(text: string): string[] {
  const parts: string[] = [];
  let han = "";
  const endHan = () => {
    for (const part of han.split(filler)) {
      if (part !== "") parts.push(hanNumber.test(part) ? String(numberOf(part)) : part);
    }
    han = "";
  };
  for (const unit of units(text)) {
    if (unit.han) {
      han += unit.text;
      continue;
    }
    endHan();
    parts.push(/^\d+$/.test(unit.text) ? unit.text.replace(/^0+(?=\d)/, "") : unit.text);
  }
  endHan();
  return parts;
}

/** What a number in Han digits says, 二十三 as well as 二〇一九; 0 where it is too long to be one. */
export function numberOf(written: string): number {
  const text = written.replaceAll("〇", "零");
  if (text.length > 9) return 0;
  if (!/[十百千]/u.test(text))
    return Number(Array.from(text, (each) => digits.indexOf(each)).join(""));
  let [sum, digit] = [0, 0];
  for (const each of text) {
    const power = powers[each];
    if (power === undefined) digit = digits.indexOf(each);
    else {
      sum += (digit || 1) * power;
      digit = 0;
    }
  }
  return sum + digit;
}
