import type { Token } from "./tokens.ts";

/**
 * The word that stands for a token in Pagefind's index. Pagefind strips accents and some letters, and sorts by
 * code point, which differs from JavaScript's order beyond U+FFFF; so any token but plain Latin, digits and
 * common Han characters is written as `〻` and its hexadecimal code points, which no text can contain as a run.
 */
export function indexWord({ text }: Pick<Token, "text">): string {
  if (isPlain(text)) return text;
  return `〻${Array.from(text, (character) => character.codePointAt(0)?.toString(16)).join("z")}`;
}

/** The text that an index word stands for. */
export function textOfWord(word: string): string {
  if (!word.startsWith("〻")) return word;
  const codes = word.slice(1).split("z");
  return String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16)));
}

/** Whether what stands here of a folded text is written as it is. */
export function isPlain(folded: string, start = 0, end = folded.length): boolean {
  for (let at = start; at < end; at++) {
    if (!isPlainCode(folded.charCodeAt(at))) return false;
  }
  return true;
}

function isPlainCode(code: number): boolean {
  if (code > 0x7f) return code >= 0x3400 && code <= 0x9fff;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
