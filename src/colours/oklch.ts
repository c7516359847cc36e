import { type Colour, linearParts } from "./colour.ts";

/** A colour as people see it (OKLCH of CSS Color 4): how light, how colourful, and which hue, in degrees. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** The colour as people see it. */
export function toOklch(colour: Colour): Oklch {
  const [red, green, blue] = linearParts(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return { lightness, chroma: Math.hypot(a, b), hue: (hue + 360) % 360 };
}

/** The colour that a display can show of it: where it is too colourful, one of the same hue and lightness. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Colour {
  let [low, high] = [0, chroma];
  if (isShown(lightness, chroma, hue)) low = chroma;
  else {
    for (let step = 0; step < 20; step += 1) {
      const middle = (low + high) / 2;
      if (isShown(lightness, middle, hue)) low = middle;
      else high = middle;
    }
  }
  const [red, green, blue] = linearOf(lightness, low, hue).map(displayed);
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 };
}

/** Degrees between two hues, at most 180. */
export function hueDistance(one: number, other: number): number {
  const distance = Math.abs(one - other) % 360;
  return Math.min(distance, 360 - distance);
}

function isShown(lightness: number, chroma: number, hue: number): boolean {
  return linearOf(lightness, chroma, hue).every((part) => part >= -0.0001 && part <= 1.0001);
}

function linearOf(lightness: number, chroma: number, hue: number): [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

function displayed(part: number): number {
  const value = Math.min(1, Math.max(0, part));
  const curved = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(curved * 255);
}
