import type { Reading } from "../asked/reading.ts";
import { numberKeys } from "../terms/number-key.ts";
import { numberTerm } from "../terms/title-term.ts";
import { weights } from "../terms/weights.ts";

/** Adds the number that a question is: documents that have it, however it is written, and others of its year. */
export function readNumbers({ phrases, bag }: Reading): void {
  const text = phrases.map(({ phrase }) => phrase.text).join(" ");
  for (const [at, key] of numberKeys(text).entries()) {
    bag.add(numberTerm(key), weights.number / (at + 1), text);
  }
}
