/** The letters and digits of a text (Unicode L and N), in order: what a rendering must not lose. */
export function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** By UTF-16 code unit, 0: not looked at yet, 1: a letter or digit, 2: something else. */
const known = new Uint8Array(0x10000);
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Number of letters and digits (Unicode L and N), the length a document is said to have. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit & 0xfc00) === 0xd800) {
      // Half of a pair: the whole decides.
      const character = String.fromCodePoint(text.codePointAt(at) as number);
      if (letterOrDigit.test(character)) count++;
      at += character.length - 1;
      continue;
    }
    if (known[unit] === 0) known[unit] = letterOrDigit.test(String.fromCharCode(unit)) ? 1 : 2;
    if (known[unit] === 1) count++;
  }
  return count;
}
