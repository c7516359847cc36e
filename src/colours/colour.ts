/** A colour of the sRGB space; each part is from 0 to 255. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
}

/** Reads `#rgb` or `#rrggbb`; null where it is neither. */
export function parseColour(written: string): Colour | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written)?.[1];
  if (digits === undefined) return null;
  const size = digits.length / 3;
  const part = (index: number) => {
    const own = digits.slice(index * size, (index + 1) * size);
    return Number.parseInt(size === 1 ? own + own : own, 16);
  };
  return { red: part(0), green: part(1), blue: part(2) };
}

/** `#rrggbb` */
export function formatColour({ red, green, blue }: Colour): string {
  const hex = (part: number) => part.toString(16).padStart(2, "0");
  return `#${[red, green, blue].map(hex).join("")}`;
}

/** A colour that is known to be written right. @throws where it is not */
export function colourOf(written: string): Colour {
  const colour = parseColour(written);
  if (!colour) throw new RangeError(`${written} is no colour.`);
  return colour;
}

/** The parts with the display's curve taken off, from 0 to 1 (IEC 61966-2-1). */
export function linearParts({ red, green, blue }: Colour): [number, number, number] {
  return [linear(red), linear(green), linear(blue)];
}

function linear(part: number): number {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
