/** What a character is to the search: a Han character, part of a run of letters and digits, or neither. */
export type CharacterKind = "han" | "letter" | "other";

const han = /^\p{Script=Han}/u;
const letter = /^[\p{L}\p{N}\p{Mn}\p{Mc}]/u;
const byCode: CharacterKind[] = [];

/** Kind of the character with this code point. */
export function characterKind(code: number): CharacterKind {
  const known = byCode[code];
  if (known) return known;
  const character = String.fromCodePoint(code);
  const kind = han.test(character) ? "han" : letter.test(character) ? "letter" : "other";
  if (code < 0x10000) byCode[code] = kind;
  return kind;
}
