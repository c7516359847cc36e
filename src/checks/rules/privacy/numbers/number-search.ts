import { plainLine } from "../../../text-facts/plain-line.ts";
import { countDigits, isAllowed, withoutAddresses, withPlainDigits } from "../../digits.ts";
import type { Hit, Sought } from "../../sought.ts";
import { mask } from "./mask.ts";

/** A kind of number about a person. */
export interface PersonalNumber {
  /** With the flag `g`; the text they are tried on has plain digits, dashes and blanks. The longest come first. */
  forms: readonly RegExp[];
  /** Digits that the shortest of them has. */
  least: number;
  /** Whether what has one of the forms is such a number. */
  isOne(number: string, before: string, after: string): boolean;
  /** Digits that may be shown at the beginning and at the end. */
  head: number;
  tail: number;
}

/** Characters around a number that are looked at to tell what it is. */
const around = 16;

/**
 * Looks for a kind of number, in full-width digits and across blanks, dashes and tags too, leaving out web addresses
 * and what the portal allows.
 */
export function searchFor(kind: PersonalNumber): Sought["find"] {
  return (text, { allow }) => {
    if (countDigits(text) < kind.least) return [];
    const plain = withoutAddresses(withPlainDigits(text));
    const taken = new Set<number>();
    const hits = numbersIn(plain, kind, allow.numbers, taken);
    const stripped = plainLine(plain);
    // An attribute of a tag may hold one as well as the text between tags.
    if (stripped !== plain) hits.push(...numbersIn(stripped, kind, allow.numbers, taken));
    return hits.sort((a, b) => a.index - b.index);
  };
}

/** @param taken places of what has been found before: no number is told of twice */
function numbersIn(
  plain: string,
  { forms, isOne, head, tail }: PersonalNumber,
  allowed: readonly string[],
  taken: Set<number>,
): Hit[] {
  const hits: Hit[] = [];
  for (const form of forms) {
    form.lastIndex = 0;
    for (let match = form.exec(plain); match; match = form.exec(plain)) {
      const { 0: number, index } = match;
      const end = index + number.length;
      const before = plain.slice(Math.max(0, index - around), index);
      if (!isOne(number, before, plain.slice(end, end + around))) {
        // What is none may overlap with one.
        form.lastIndex = index + 1;
        continue;
      }
      const isNew = !taken.has(index) && !taken.has(end - 1);
      for (let at = index; at < end; at += 1) taken.add(at);
      if (!isNew || isAllowed(number, allowed)) continue;
      hits.push({ index, shown: mask(number, head, tail).replace(/\s+/g, " ") });
    }
  }
  return hits;
}
