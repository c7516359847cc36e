/** What a character is to the search: a Han character, part of a run of letters or of digits, or none of these. */
export type CharacterKind = "han" | "letter" | "digit" | "other";

const han = /^\p{Script=Han}/u;
const letter = /^[\p{L}\p{Mn}\p{Mc}]/u;
const digit = /^\p{N}/u;
/** As long as it gets from the start: an array that grows by leaps becomes a slow table. */
const byCode: (CharacterKind | undefined)[] = Array(0x10000).fill(undefined);

/** Kind of the character with this code point. */
export function characterKind(code: number): CharacterKind {
  return byCode[code] ?? learn(code);
}

function learn(code: number): CharacterKind {
  const kind = kindOf(String.fromCodePoint(code));
  if (code < 0x10000) byCode[code] = kind;
  return kind;
}

function kindOf(character: string): CharacterKind {
  if (han.test(character)) return "han";
  if (letter.test(character)) return "letter";
  return digit.test(character) ? "digit" : "other";
}
