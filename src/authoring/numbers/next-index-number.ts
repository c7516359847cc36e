import { isIndexNumber } from "../../identifiers/index-number.ts";
import { slugKey } from "../../identifiers/slug.ts";
import type { PortalSettings } from "../../schema/index.ts";

/** What a pattern takes from the document rather than from `portal.yaml`. */
export interface NumberedDocument {
  /** `{unit}`: the code of its publisher; absent: that of the portal. */
  unitCode?: string | undefined;
  /** `{month}`, from 1; only a pattern that asks for it needs it. */
  month?: number | undefined;
}

/**
 * The next index number by the portal's rule (`indexNumber` of `portal.yaml`): one more than the largest serial
 * of the unit, within the year where serials begin anew each year; a gap is never filled.
 * @param taken every index number and alias of the portal; `/` and `_`, upper and lower case are one
 * @param year four digits
 * @returns null when the serials are used up, or the pattern gives no index number at all
 */
export function nextIndexNumber(
  { indexNumber: rule }: PortalSettings,
  taken: Iterable<string>,
  year: number,
  { unitCode = rule.unitCode, month }: NumberedDocument = {},
): string | null {
  const parts = rule.pattern.split(/(\{(?:unit|year|month|serial)\})/);
  const isWithoutMonth = parts.includes("{month}") && month === undefined;
  const isWithoutUnit = parts.includes("{unit}") && unitCode === "";
  const serials = parts.filter((part) => part === "{serial}").length;
  if (isWithoutMonth || isWithoutUnit || serials !== 1) return null;

  const values: Record<string, string> = {
    "{unit}": unitCode,
    "{year}": String(year),
    "{month}": String(month).padStart(2, "0"),
  };
  const numberOf = (serial: bigint) => {
    const digits = String(serial).padStart(rule.serialWidth, "0");
    return parts.map((part) => (part === "{serial}" ? digits : (values[part] ?? part))).join("");
  };
  // Only letters, digits and / _ - from here on: nothing in the pattern has a meaning in an expression.
  if (!isIndexNumber(numberOf(1n))) return null;
  const series: Record<string, string> = {
    "{serial}": `0*(\\d{1,${rule.serialWidth}})`,
    "{month}": "\\d\\d",
    ...(rule.resetYearly ? {} : { "{year}": "\\d{4}" }),
  };
  const form = parts.map((part) => series[part] ?? slugKey(values[part] ?? part)).join("");
  const next = largestSerial(new RegExp(`^${form}$`), taken) + 1n;
  return String(next).length > rule.serialWidth ? null : numberOf(next);
}

function largestSerial(form: RegExp, taken: Iterable<string>): bigint {
  let largest = 0n;
  for (const number of taken) {
    const serial = BigInt(form.exec(slugKey(number))?.[1] ?? 0);
    if (serial > largest) largest = serial;
  }
  return largest;
}
