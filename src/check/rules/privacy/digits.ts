/** Full-width digits and letters as ASCII; nothing moves, so places in the result are places in the text. */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９Ｘｘ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The text with the inside of every web address blanked out: digits there are paths, not numbers. */
export function withoutAddresses(text: string): string {
  return text.includes("://")
    ? text.replace(/https?:\/\/[^\s()（）<>"“”，。；]+/gi, (url) => " ".repeat(url.length))
    : text;
}

/** Whether a number is on the portal's list of numbers that may be published; blanks and dashes do not count. */
export function isAllowed(number: string, allow: readonly string[]): boolean {
  const digits = digitsOf(number);
  return allow.some((one) => digitsOf(one) === digits);
}

/** `138 0000 0000` as `13800000000`. */
export function digitsOf(number: string): string {
  return number.replace(/[\s-]/g, "").toUpperCase();
}
