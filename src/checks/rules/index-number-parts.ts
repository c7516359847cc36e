import { parseIndexNumber } from "../../identifiers/index-number.ts";

/** The unit and the year that an index number names. */
export interface IndexNumberParts {
  unit: string;
  year: number;
}

const forms: Record<string, string> = {
  "{unit}": "(?<unit>[0-9A-Za-z/_-]+?)",
  "{year}": "(?<year>(?:19|20)\\d\\d)",
  "{month}": "(?:0[1-9]|1[0-2])",
  "{serial}": "\\d+",
};

/**
 * Takes index numbers apart by the portal's own rule (`indexNumber.pattern` of `portal.yaml`), and those that are of
 * another form by the usual ones.
 * @returns null for a number that tells neither
 */
export function indexNumberReader(pattern: string): (number: string) => IndexNumberParts | null {
  const own = formOf(pattern);
  return (number) => {
    const { unit, year } = own?.exec(number)?.groups ?? {};
    if (unit !== undefined && year !== undefined) return { unit, year: Number(year) };
    return parseIndexNumber(number);
  };
}

/** Null for a pattern that does not tell both, or tells one twice. */
function formOf(pattern: string): RegExp | null {
  const parts = pattern.split(/(\{(?:unit|year|month|serial)\})/);
  const isOnce = (name: string) => parts.filter((part) => part === name).length === 1;
  if (!isOnce("{unit}") || !isOnce("{year}")) return null;
  const source = parts.map((part) => forms[part] ?? part.replace(/[^0-9A-Za-z]/g, "\\$&"));
  return new RegExp(`^${source.join("")}$`);
}
