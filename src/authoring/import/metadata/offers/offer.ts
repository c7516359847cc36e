import { compact } from "../../../../characters/folding/compact.ts";
import type { Offer } from "../candidates/found-page.ts";

/** Of a field; people choose from a few. */
const most = 6;
/** Of what stands in the source, as many characters are shown. */
const shown = 60;

/** The first few offers, of those that say the same the first; what stands in the source is cut short. */
export function fewOffers(offers: Iterable<Offer>): Offer[] {
  const few = new Map<string, Offer>();
  for (const offer of offers) {
    const key = compact(offer.value);
    if (key === "" || few.has(key)) continue;
    few.set(key, { ...offer, found: beginningOf(offer.found) });
    if (few.size === most) break;
  }
  return [...few.values()];
}

function beginningOf(text: string): string {
  const plain = text
    .trim()
    .slice(0, 8 * shown)
    .replace(/\s+/gu, " ");
  const signs = Array.from(plain);
  return signs.length > shown ? `${signs.slice(0, shown).join("")}…` : plain;
}
