import { lessen } from "../asked/asked.ts";
import type { Reading } from "../asked/reading.ts";
import { numberKeys } from "../terms/number-key.ts";
import { numberTerm } from "../terms/title-term.ts";
import { weights } from "../terms/weights.ts";

/** A year, and the number of a document in it. */
const numberOfYear = /^\d{4}\.\d+$/;

/**
 * Adds the number that a question is: documents that have it, however it is written, or have it of another organ. The
 * year by itself then says nothing: all documents of that year have it.
 * @returns whether all of it is a number of a document
 */
export function readNumbers({ phrases, bag }: Reading): boolean {
  const text = phrases.map(({ phrase }) => phrase.text).join(" ");
  const keys = numberKeys(text);
  for (const [at, key] of keys.entries()) bag.add(numberTerm(key), weights.number / (at + 1), text);
  if (!keys.some((key) => numberOfYear.test(key))) return false;
  for (const asked of phrases) {
    for (const [at, { text }] of asked.units.entries()) {
      const start = asked.starts[at] as number;
      if (/^\d+$/.test(text)) lessen(asked, start, start + 1, 0);
    }
  }
  return true;
}
