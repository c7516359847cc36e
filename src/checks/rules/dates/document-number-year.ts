import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import { parseDocumentNumber } from "../../../identifiers/document-number.ts";
import { labelOf } from "../../../schema/index.ts";
import { dayIn } from "../day-of-field.ts";
import type { DocumentRule } from "../rule.ts";

/** The first known says when a number was given. */
const days = ["issuedOn", "dispatchedOn", "generatedOn", "publishedOn"] as const;
/** Earlier years are slips of another kind: 0206. */
const first = 1900;

/** The year in a document number is that in which it was signed; about New Year it may be the one beside it. */
export const documentNumberYear: DocumentRule = {
  id: "dates/document-number-year",
  looksAt: "document",
  severity: "warning",
  basis: "GB/T 9704-2012 第7.2.5条",
  zh: {
    title: "文号的年份与日期不符",
    message: "文号“{found}”是 {year} 年的，{label}却是 {day}。",
    cure: "对照原件核对：文号写错的改 documentNumber，日期写错的改 {field}；原件确实如此的，加注 # 不检查 dates/document-number-year：理由。",
  },
  en: {
    title: "Year of the document number against the day",
    message: "“{found}” is of {year}, but `{field}` is {day}.",
    cure: "Compare with the original and correct `documentNumber` or `{field}`; waive this where the original has it so.",
  },
  check({ meta, positions }, report) {
    // An explanation bears the number of what it explains.
    if (meta.documentNumber === undefined || meta.interprets?.length) return;
    const year = yearOf(meta.documentNumber);
    const field = days.find((name) => meta[name] !== undefined);
    if (year === null || field === undefined) return;
    const day = dayIn(meta, field) ?? "";
    const written = Number(day.slice(0, 4));
    const month = Number(day.slice(5, 7));
    if (written < first || year === written) return;
    if (year === written + 1 && month === 12) return;
    if (year === written - 1 && month <= 2) return;
    // What is published may have been signed in any year before.
    if (year < written && field === "publishedOn") return;
    const values = {
      found: meta.documentNumber,
      year: String(year),
      label: labelOf(field),
      field,
      day,
    };
    report({ ...positionIn(positions, "documentNumber") }, values);
  },
};

/** Most numbers are written as they should be. */
function yearOf(number: string): number | null {
  const [, year] = /〔((?:19|20)\d\d)〕[1-9]\d*号$/.exec(number) ?? [];
  return year === undefined ? (parseDocumentNumber(number)?.year ?? null) : Number(year);
}
