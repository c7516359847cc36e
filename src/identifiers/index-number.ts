/** 索引号: the key of a document in the whole portal. */
export interface IndexNumber {
  /** Organisation code, credit code or letter code in front. */
  unit: string;
  unitKind: "organisationCode" | "creditCode" | "digits" | "letters";
  /** What stands between unit and year. */
  separator: "/" | "-";
  year: number;
  /** `YYYYMM-NNNNN` numbers count by month; null where only the year is given. */
  month: number | null;
  /** Digits with their leading zeros: the width is part of the number. */
  serial: string;
}

const characters = /^[0-9A-Za-z/_-]{5,40}$/;
const form =
  /^(?<unit>[0-9A-Za-z/_-]+?)(?<separator>[/-])(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])?-(?<serial>\d+)$/;

/** Whether the text may serve as an index number: 5 to 40 of `0-9A-Za-z/_-`, not only signs. */
export function isIndexNumber(text: string): boolean {
  return characters.test(text) && /[0-9A-Za-z]/.test(text);
}

/**
 * Takes an index number apart: `000014349/2017-00110`, `430S00001/201801-00014`,
 * `GNps-04-2017-0346`. Null when it has none of the usual forms, which is allowed.
 */
export function parseIndexNumber(text: string): IndexNumber | null {
  const parts = isIndexNumber(text) ? form.exec(text)?.groups : undefined;
  if (!parts) return null;
  const unit = parts.unit ?? "";
  return {
    unit,
    unitKind: unitKindOf(unit),
    separator: parts.separator === "/" ? "/" : "-",
    year: Number(parts.year),
    month: parts.month === undefined ? null : Number(parts.month),
    serial: parts.serial ?? "",
  };
}

/** Writes the number back as it is printed; the inverse of `parseIndexNumber`. */
export function formatIndexNumber(number: IndexNumber): string {
  const month = number.month === null ? "" : String(number.month).padStart(2, "0");
  return `${number.unit}${number.separator}${number.year}${month}-${number.serial}`;
}

/**
 * Total order by unit, year, month and serial as a number; numbers without a form come last. Each is taken apart once,
 * however often it is compared, and not at all where it is compared with its neighbours only.
 */
export function indexNumberOrder(): (a: string, b: string) => number {
  const known = new Map<string, IndexNumber | null>();
  const parsed = (text: string): IndexNumber | null => {
    const number = known.get(text);
    if (number !== undefined) return number;
    const found = parseIndexNumber(text);
    known.set(text, found);
    return found;
  };
  return (a, b) => {
    if (differInSerialOnly(a, b)) return compareTexts(a, b);
    const left = parsed(a);
    const right = parsed(b);
    if (left && right) {
      return (
        compareTexts(left.unit, right.unit) ||
        left.year - right.year ||
        (left.month ?? 0) - (right.month ?? 0) ||
        compareSerials(left.serial, right.serial) ||
        compareTexts(a, b)
      );
    }
    if (left) return -1;
    return right ? 1 : compareTexts(a, b);
  };
}

function unitKindOf(unit: string): IndexNumber["unitKind"] {
  if (/^[0-9A-HJ-NP-RT-UW-Y]{18}$/.test(unit) && /\d{8}/.test(unit)) return "creditCode";
  if (/^[0-9A-Z]{8}[0-9X]$/.test(unit) && /\d{3}/.test(unit)) return "organisationCode";
  return /^\d+$/.test(unit) ? "digits" : "letters";
}

/** Whether two numbers are the same up to a `-`, and have as many digits after it and nothing else. */
function differInSerialOnly(a: string, b: string): boolean {
  const { length } = a;
  if (b.length !== length) return false;
  let same = 0;
  while (same < length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  for (let at = same; at < length; at++) {
    if (!isDigit(a.charCodeAt(at)) || !isDigit(b.charCodeAt(at))) return false;
  }
  while (same > 0 && isDigit(a.charCodeAt(same - 1))) same -= 1;
  return a.charAt(same - 1) === "-";
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Serials as numbers of any length: 9 before 10. */
function compareSerials(a: string, b: string): number {
  const left = a.replace(/^0+/, "");
  const right = b.replace(/^0+/, "");
  return left.length - right.length || compareTexts(left, right);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
