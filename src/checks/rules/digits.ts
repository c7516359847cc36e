const wide =
  /[０-９Ｘｘ＋－\u00a0\u1680\u2000-\u200f\u2010-\u2015\u202f\u205f\u2060\u2212\u3000\ufe58\ufe63\ufeff\t]/g;
const dashes = /[－\u2010-\u2015\u2212\ufe58\ufe63]/;

/**
 * Full-width digits and letters as ASCII, every dash as `-`, every blank (those of no width too) as a blank; nothing
 * moves, so places in the result are places in the text.
 */
export function withPlainDigits(text: string): string {
  return text.replace(wide, (sign) => {
    if (dashes.test(sign)) return "-";
    return sign >= "\uff00" && sign !== "\ufeff"
      ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
      : " ";
  });
}

/** The text with the inside of every web address blanked out: digits there are paths, not numbers. */
export function withoutAddresses(text: string): string {
  return text.includes("://")
    ? text.replace(/https?:\/\/[^\s()（）<>"“”，。；]+/gi, (url) => " ".repeat(url.length))
    : text;
}

/** How many digits a text holds, full-width ones too. */
export function countDigits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) count += 1;
  }
  return count;
}

/** Whether a number is on the portal's list of numbers that may be published; blanks and dashes do not count. */
export function isAllowed(number: string, allow: readonly string[]): boolean {
  const digits = digitsOf(number);
  return allow.some((one) => digitsOf(withPlainDigits(one)) === digits);
}

/** `138 0000 0000` as `13800000000`; what is neither digit nor check letter is left out. */
export function digitsOf(number: string): string {
  return number.toUpperCase().replace(/[^\dX]/g, "");
}

/** The lengths of the groups in which a number is written: `138 0000 0000` is `3-4-4`. */
export function groupingOf(number: string): string {
  const groups = number.match(/[\dXx]+/g) ?? [];
  return groups.map((group) => group.length).join("-");
}
