import type { FoundValue, Offer } from "../metadata/candidates/found-page.ts";

/** A value for a field, with what else it may be. */
export interface ChosenValue extends Omit<FoundValue, "line"> {
  /** Null where it stands in no line. */
  line: number | null;
  /** The element that holds it, where it is no line. */
  element?: string | null;
  candidates?: Offer[];
}

/** The value that an offer makes, for someone to look at. */
export function chosen(
  { field, value, found, how, line, element }: Offer,
  others: Offer[],
): ChosenValue {
  return { field, value, found, how, line, element, confidence: "unsure", candidates: others };
}
