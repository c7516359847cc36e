const digits = "〇一二三四五六七八九";
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a number in Chinese or Arabic characters: 十二, 一百零三, 二〇一八, 12. */
export function readHanNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const han = text.replace(/[零○Oo]/gu, "〇");
  if (!/[十百千]/u.test(han))
    return Number([...han].map((digit) => digits.indexOf(digit)).join(""));
  let total = 0;
  let digit = 0;
  for (const character of han) {
    const unit = units[character];
    if (unit === undefined) {
      digit = digits.indexOf(character);
    } else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
