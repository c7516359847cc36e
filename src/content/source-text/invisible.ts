/**
 * Characters that nobody sees and that make two values out of one: zero-width and direction marks, control
 * characters, fillers. Blanks of all kinds are none of them, nor are selectors of a character's form.
 */
const invisible =
  /\u034F|[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u2028\u2029]/gu;

/**
 * Such of them as no text has any use for, in sentences either: control characters, marks that turn the direction of
 * what follows, halves of characters, and what Unicode says is no character.
 */
const harmful =
  /[\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]|(?![\t\n\r])\p{Cc}/gu;

/** Whether a text holds a character that no text has any use for. */
export function hasHarmful(text: string): boolean {
  return !isPlain(text) && text.search(harmful) !== -1;
}

/** The text without such characters. */
export function withoutHarmful(text: string): string {
  return text.replace(harmful, "");
}

/** Nearly all values are Han and plain ASCII: the table of classes is asked about others only. */
function isPlain(text: string): boolean {
  return /^[ -~\u3001-\u3011\u4E00-\u9FFF]*$/.test(text);
}

/** Whether a value holds a character that nobody sees; tabs and line ends are no such characters. */
export function hasInvisible(text: string): boolean {
  return !isPlain(text) && withoutInvisible(text) !== text;
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
