import { plainLook, plainTextOf, type Run } from "./inline.ts";

/** One part over another on one line: 1/2, (a+b)/c. */
export function fractionRuns(above: readonly Run[], below: readonly Run[]): Run[] {
  return [...grouped(above), { ...plainLook, text: "/" }, ...grouped(below)];
}

/** A part of a formula that holds together: in brackets when it is more than one number or word. */
export function grouped(runs: readonly Run[]): Run[] {
  const text = plainTextOf(runs).trim();
  if (/^√?[\p{L}\p{N}.,%·′″]*$/u.test(text) || /^\([^()]*\)$/.test(text)) return [...runs];
  return [{ ...plainLook, text: "(" }, ...runs, { ...plainLook, text: ")" }];
}

/** A figure before a fraction stands apart from it: 2 1/2 is not 21/2. */
export function apartFrom(before: string, runs: readonly Run[]): Run[] {
  const text = plainTextOf(runs);
  return /\d$/.test(before) && /^\d+\//.test(text)
    ? [{ ...plainLook, text: " " }, ...runs]
    : [...runs];
}
