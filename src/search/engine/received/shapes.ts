/**
 * Search reads what a host sends: a mirror, a cache on the way or a maintenance page may send anything. What has
 * come is looked at once, here and beside, before any of it is used as a length, an index or an address.
 */
export type Check<Value> = (value: unknown) => value is Value;

export const isText: Check<string> = (value) => typeof value === "string";

export const isInteger: Check<number> = (value): value is number => Number.isSafeInteger(value);

export const isCount: Check<number> = (value): value is number => isInteger(value) && value >= 0;

export const isNumberOrNull: Check<number | null> = (value): value is number | null =>
  value === null || Number.isFinite(value);

export function isOptional<Value>(check: Check<Value>): Check<Value | undefined> {
  return (value): value is Value | undefined => value === undefined || check(value);
}

/** @param length how many there must be; default: any number */
export function isListOf<Value>(check: Check<Value>, length?: number): Check<Value[]> {
  return (value): value is Value[] =>
    Array.isArray(value) && (length === undefined || value.length === length) && value.every(check);
}

/** Has an object these fields, each as it should be? Others do not matter. */
export function isRecordOf<Value extends object>(
  fields: {
    [Name in keyof Value]-?: Check<Value[Name]>;
  },
): Check<Value> {
  const checks = Object.entries(fields) as [string, Check<unknown>][];
  return (value): value is Value =>
    typeof value === "object" &&
    value !== null &&
    checks.every(([name, check]) =>
      check(Object.hasOwn(value, name) ? value[name as never] : undefined),
    );
}

/** Can it be one segment of an address: well-formed, not empty, and no step to another folder? */
export const isSegment: Check<string> = (value): value is string =>
  isText(value) && value !== "" && !/^\.{1,2}$|\p{Cs}/u.test(value);
