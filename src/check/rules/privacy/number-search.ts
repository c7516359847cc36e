import type { Hit, Sought } from "../sought.ts";
import { isAllowed, withoutAddresses, withPlainDigits } from "./digits.ts";
import { mask } from "./mask.ts";

/** A kind of number about a person. */
export interface PersonalNumber {
  /** With the flag `g`. */
  form: RegExp;
  /** Whether what has the form is such a number. */
  isOne(number: string, before: string, after: string): boolean;
  /** Digits that may be shown at the beginning and at the end. */
  head: number;
  tail: number;
}

/** Characters around a number that are looked at to tell what it is. */
const AROUND = 16;

/** Looks for a kind of number, in full-width digits too, leaving out web addresses and what the portal allows. */
export function searchFor({ form, isOne, head, tail }: PersonalNumber): Sought["find"] {
  return (text, { allow }) => {
    if (!/[\d０-９]{4}/.test(text)) return [];
    const plain = withoutAddresses(withPlainDigits(text));
    const hits: Hit[] = [];
    for (const { 0: number, index } of plain.matchAll(form)) {
      const before = plain.slice(Math.max(0, index - AROUND), index);
      const end = index + number.length;
      if (!isOne(number, before, plain.slice(end, end + AROUND))) continue;
      if (!isAllowed(number, allow.numbers)) hits.push({ index, shown: mask(number, head, tail) });
    }
    return hits;
  };
}
