import type { ReportAnywhere, ReportInFile } from "../rules/rule.ts";

/** Findings of one rule in one file: more tell nothing more. */
const most = 1000;

/** A report for rules of a project, which sees to it that places and values are such as can be kept and shown. */
export function checkedReport(report: ReportInFile): ReportInFile {
  let count = 0;
  return (place, values) => {
    count += 1;
    if (count > most) throw new RangeError(`report() more than ${most} times`);
    report(checkedPlace(place), checkedValues(values));
  };
}

/**
 * The same for rules that look at the whole portal.
 * @param files of the content folder
 */
export function checkedReportAnywhere(
  report: ReportAnywhere,
  files: ReadonlySet<string>,
): ReportAnywhere {
  return (place, values) => {
    const file: unknown = place?.file;
    if (typeof file !== "string" || !files.has(file)) {
      throw new TypeError(`report({ file }): ${String(file)} is no file of the content folder`);
    }
    report({ ...checkedPlace(place), file }, checkedValues(values));
  };
}

function checkedPlace(place: unknown): { line?: number; column?: number } {
  if (typeof place !== "object" || place === null) {
    throw new TypeError("report(place, values): place is an object, such as { line: 3 }");
  }
  const { line, column } = place as Record<string, unknown>;
  return {
    ...(line != null && { line: counted("line", line) }),
    ...(column != null && { column: counted("column", column) }),
  };
}

function counted(name: string, value: unknown): number {
  if (Number.isSafeInteger(value) && (value as number) > 0) return value as number;
  throw new TypeError(`report({ ${name} }): ${String(value)} is no number from 1`);
}

function checkedValues(values: unknown): Record<string, string> | undefined {
  if (values === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(values as object).map(([name, value]) => [name, String(value)]),
  );
}
