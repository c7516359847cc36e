import type { FoundValue, Offer } from "../metadata/candidates/found-page.ts";
import { type ChosenValue, chosen } from "./chosen-value.ts";
import type { Organs } from "./organs.ts";

/**
 * The publisher of a page. One that the page names stays; where another was given, someone has to look at it. Where the page
 * names none, it is the given one, and where none is given the likeliest that the page offers, one on file before others:
 * a guess, which someone has to look at.
 * @param value what was found
 * @param given by whoever started the import; null: nobody
 */
export function choosePublisher(
  value: FoundValue | undefined,
  offers: readonly Offer[],
  given: string | null,
  { byName, isSame }: Organs,
): ChosenValue | null {
  if (value && isNamed(value)) {
    if (given === null || isSame(String(value.value), given)) return value;
    return { ...value, confidence: "unsure", candidates: [offerOfGiven(given)] };
  }
  const guesses = value ? [offerOf(value), ...offers] : offers;
  if (given !== null) {
    const others = guesses.filter((one) => !isSame(one.value, given));
    const choice = chosen(offerOfGiven(given), others);
    // The page says the same somewhere, or nothing at all.
    const isAgreed = others.length < guesses.length || guesses.length === 0;
    return isAgreed ? { ...choice, confidence: "sure", candidates: [] } : choice;
  }
  const best = guesses.find((one) => byName.has(one.value)) ?? guesses[0];
  if (!best) return null;
  return chosen(
    best,
    guesses.filter((one) => !isSame(one.value, best.value)),
  );
}

function isNamed({ how }: FoundValue): boolean {
  return how === "label" || how === "byline";
}

function offerOf({ value, found, how, line }: FoundValue): Offer {
  return { field: "publisher", value: String(value), found, how, line, element: null };
}

function offerOfGiven(given: string): Offer {
  return {
    field: "publisher",
    value: given,
    found: given,
    how: "given",
    line: null,
    element: null,
  };
}
