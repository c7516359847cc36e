/**
 * One line of CSV (RFC 4180) without its line end. A value that a spreadsheet would run as a formula is
 * preceded by an apostrophe, as OWASP advises against CSV injection.
 */
export function csvLine(values: readonly unknown[]): string {
  return values.map(csvValue).join(",");
}

function csvValue(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
