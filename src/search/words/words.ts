import type { Token } from "./tokens.ts";

const plain = /^(?:[0-9a-z]+|[\u3400-\u9fff]+)$/;

/**
 * The word that stands for a token in Pagefind's index. Pagefind strips accents and some letters, and sorts by
 * code point, which differs from JavaScript's order beyond U+FFFF; so any token but plain Latin, digits and
 * common Han characters is written as `〻` and its hexadecimal code points, which no text can contain as a run.
 */
export function indexWord({ text }: Pick<Token, "text">): string {
  if (plain.test(text)) return text;
  return `〻${Array.from(text, (character) => character.codePointAt(0)?.toString(16)).join("z")}`;
}
