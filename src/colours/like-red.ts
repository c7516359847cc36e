import { type Colour, colourOf } from "./colour.ts";
import { repealedRed, type Scheme } from "./grounds.ts";
import { hueDistance, toOklch } from "./oklch.ts";

/**
 * Degrees of hue within which a colour counts as red: from crimson to brick. Magenta and brown lie outside, and so does
 * the amber of what is not yet in force.
 */
const sameHue = 28;
/** Below this a colour is a grey with a tinge, whatever its hue. */
const leastChroma = 0.06;

/** Whether a reader takes a colour for the red that says of a document that it no longer holds. */
export function isLikeRed(colour: Colour, scheme: Scheme): boolean {
  const { chroma, hue } = toOklch(colour);
  return chroma >= leastChroma && hueDistance(hue, toOklch(repealedRed[scheme]).hue) <= sameHue;
}

/** Blue and green that are told from red by everybody, with a contrast of 7:1 and more: what a message may offer. */
export const otherThanRed: Record<Scheme, readonly Colour[]> = {
  light: [colourOf("#0b4594"), colourOf("#14532d")],
  dark: [colourOf("#a3c8ff"), colourOf("#9ed8b0")],
};
