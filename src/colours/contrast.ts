import { type Colour, linearParts } from "./colour.ts";

/** Between text and its ground, at the least (WCAG 2.2, 1.4.3, level AA). */
export const leastContrast = 4.5;
/** The same at level AAA, and what readers get who ask their system for more contrast. */
export const highContrast = 7;

/** Relative luminance (WCAG 2.2): from 0, black, to 1, white. */
export function luminance(colour: Colour): number {
  const [red, green, blue] = linearParts(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (WCAG 2.2): from 1, none, to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** A ratio as it is told: cut, not rounded, so that 4.499 is never told as 4.5. */
export function contrastText(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
