import type { Colour } from "./colour.ts";
import { contrast } from "./contrast.ts";
import { fromOklch, toOklch } from "./oklch.ts";

const step = 0.004;

/** The worst contrast of a colour with any of others. */
export function worstContrast(colour: Colour, others: readonly Colour[]): number {
  return Math.min(...others.map((other) => contrast(colour, other)));
}

/**
 * The nearest colour of the same hue, lighter or darker, that has a contrast with all others; the colour itself where
 * it has it.
 */
export function nearestLegible(colour: Colour, others: readonly Colour[], least: number): Colour {
  const { lightness, chroma, hue } = toOklch(colour);
  for (let away = 0; away <= 1; away += step) {
    for (const tried of [lightness - away, lightness + away]) {
      if (tried < 0 || tried > 1) continue;
      const near = away === 0 ? colour : fromOklch({ lightness: tried, chroma, hue });
      if (worstContrast(near, others) >= least) return near;
    }
  }
  // Black or white is legible on any ground that is all light or all dark; ours are.
  return colour;
}
