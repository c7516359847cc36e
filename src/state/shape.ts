/** Shapes of values that were read from a file: parsed JSON, of which nothing is known. */

export type Shape = Readonly<Record<string, unknown>>;

/** An object of JSON, no list. */
export function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A whole number from 0 that can be counted with. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A list in which every value is such. */
export function isListOf<Value>(
  value: unknown,
  is: (one: unknown) => one is Value,
): value is Value[] {
  return Array.isArray(value) && value.every((one) => is(one));
}

/** An object in which every value is such. */
export function isTableOf<Value>(
  value: unknown,
  is: (one: unknown) => one is Value,
): value is Record<string, Value> {
  return isShape(value) && Object.values(value).every((one) => is(one));
}

/** Absent, or such. */
export function isMaybe<Value>(
  value: unknown,
  is: (one: unknown) => one is Value,
): value is Value | undefined {
  return value === undefined || is(value);
}

/** Null, or such. */
export function isNullOr<Value>(
  value: unknown,
  is: (one: unknown) => one is Value,
): value is Value | null {
  return value === null || is(value);
}

/** SHA-256 in lower hexadecimal digits. */
export function isSha256(value: unknown): value is string {
  return isText(value) && /^[0-9a-f]{64}$/.test(value);
}
