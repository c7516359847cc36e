/**
 * Covers the middle of a number with `*`, digit by digit, so that its length stays: 138****1234. Blanks and
 * dashes between the digits stay where they are.
 * @param head digits shown at the beginning
 * @param tail digits shown at the end
 */
export function mask(number: string, head: number, tail: number): string {
  const digits = number.match(/[\dX]/gi)?.length ?? 0;
  let at = 0;
  return number.replace(/[\dX]/gi, (digit) => {
    at += 1;
    return at <= head || at > digits - tail ? digit : "*";
  });
}
