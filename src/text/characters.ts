/** The letters and digits of a text (Unicode L and N), in order: what a rendering must not lose. */
export function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Number of letters and digits (Unicode L and N), the length a document is said to have. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of lettersAndDigits(text)) count++;
  return count;
}
