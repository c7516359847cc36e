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
  const read = (number: string): IndexNumberParts | null => {
    const { unit, year } = own?.exec(number)?.groups ?? {};
    if (unit !== undefined && year !== undefined) return { unit, year: Number(year) };
    return parseIndexNumber(number);
  };
  if (!/[^}\dA-Za-z]\{serial\}$/.test(pattern)) return read;
  // Numbers of such a form that differ in their serial only have the same parts, and there are few of them.
  const known = new Map<string, IndexNumberParts | null>();
  return (number) => {
    const end = serialStart(number);
    if (end === 0 || end === number.length || number.length > longest) return read(number);
    const head = number.slice(0, end);
    let parts = known.get(head);
    if (parts === undefined) {
      parts = read(number);
      known.set(head, parts);
    }
    return parts;
  };
}

/** Characters of the longest index number. */
const longest = 40;

/** Where the digits at the end of a number begin. */
function serialStart(number: string): number {
  let start = number.length;
  while (start > 0 && isDigit(number.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Null for a pattern that does not tell both, or tells one twice. */
function formOf(pattern: string): RegExp | null {
  const parts = pattern.split(/(\{(?:unit|year|month|serial)\})/);
  const isOnce = (name: string) => parts.filter((part) => part === name).length === 1;
  if (!isOnce("{unit}") || !isOnce("{year}")) return null;
  const source = parts.map((part) => forms[part] ?? part.replace(/[^0-9A-Za-z]/g, "\\$&"));
  return new RegExp(`^${source.join("")}$`);
}
