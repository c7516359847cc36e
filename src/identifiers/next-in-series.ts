import { formatIndexNumber, parseIndexNumber } from "./index-number.ts";
import { slugKey } from "./slug.ts";

/**
 * The index number after the largest of a number's own series: same unit, same year, whatever the month. A gap is
 * never filled.
 * @param taken numbers that are given, as `slugKey` writes them
 * @returns null where the number has none of the usual forms
 */
export function nextInSeries(number: string, taken: Iterable<string>): string | null {
  const parts = parseIndexNumber(number);
  if (!parts) return null;
  const { serial, month } = parts;
  const yearAt = number.length - serial.length - (month === null ? 5 : 7);
  const beginning = slugKey(number.slice(0, yearAt + 4));
  const rest = month === null ? /^-0*(\d{1,15})$/ : /^\d\d-0*(\d{1,15})$/;
  let largest = 0;
  for (const other of taken) {
    if (!other.startsWith(beginning)) continue;
    largest = Math.max(largest, Number(rest.exec(other.slice(beginning.length))?.[1] ?? 0));
  }
  return formatIndexNumber({ ...parts, serial: String(largest + 1).padStart(serial.length, "0") });
}
