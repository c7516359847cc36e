/**
 * Characters that nobody sees and that make two values out of one: zero-width and direction marks, control
 * characters, fillers. Blanks of all kinds are none of them, nor are selectors of a character's form.
 */
const invisible = /\u034F|[\p{Cc}\p{Cf}\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u2028\u2029]/gu;

/** Whether a value holds a character that nobody sees; tabs and line ends are no such characters. */
export function hasInvisible(text: string): boolean {
  // Nearly all values are Han and plain ASCII: the table of classes is asked about others only.
  if (/^[ -~\u3001-\u3011\u4E00-\u9FFF]*$/.test(text)) return false;
  return withoutInvisible(text) !== text;
}

/** The value as one reads it. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, (sign) => (/[\t\n\r]/.test(sign) ? sign : ""));
}

/** The value with what nobody sees written out: `QH001[U+200B]`. */
export function showInvisible(text: string): string {
  return text.replace(invisible, (sign) => {
    if (/[\t\n\r]/.test(sign)) return sign;
    return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
  });
}
