import { bounds } from "../field/bounds.ts";

type Scalar = string | number | boolean;

/** What a field of a project may hold: what every data file, index and table can tell. */
export type PlainValue = Scalar | Scalar[];

/** Whether a value is plain data of bounded size. */
export function isPlainValue(value: unknown): value is PlainValue {
  if (!Array.isArray(value)) return isScalar(value);
  return value.length <= bounds.items && value.every(isScalar);
}

function isScalar(value: unknown): value is Scalar {
  if (typeof value === "string") return value.length <= bounds.prose;
  return typeof value === "boolean" || Number.isFinite(value);
}

/** A value as people read it, entry by entry. */
export function shownTexts(value: unknown): string[] {
  if (!isPlainValue(value)) return [];
  return [value]
    .flat()
    .map((one) => (typeof one === "boolean" ? (one ? "是" : "否") : String(one)));
}
