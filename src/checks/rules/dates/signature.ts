import { readHanNumber } from "../../../text/han-number.ts";
import { isDay } from "../../../text/official/day.ts";
import { dayIn } from "../day-of-field.ts";
import type { DocumentRule } from "../rule.ts";

/** Lines from the end among which a signature stands, in the lower half of the text; attachments may follow it. */
const reach = 12;

/** 成文日期 is the day below the signature (GB/T 9704-2012, 7.3.5). */
export const signature: DocumentRule = {
  id: "dates/signature",
  looksAt: "document",
  severity: "warning",
  basis: "GB/T 9704-2012 第7.3.5条",
  zh: {
    title: "落款日期与成文日期不同",
    message: "正文落款是 {found}，成文日期写作 {issued}。",
    cure: "成文日期以落款为准；落款抄错的对照原件改正。",
  },
  en: {
    title: "Signed on another day",
    message: "The text is signed on {found}, but `issuedOn` is {issued}.",
    cure: "The day of the signature counts; correct whichever is wrong from the original.",
  },
  check({ meta, lines, bodyLine }, report) {
    const issued = dayIn(meta, "issuedOn");
    if (issued === null) return;
    const days = daysAlone(lines, bodyLine);
    const last = days.at(-1);
    if (!last || days.some(({ day }) => day === issued)) return;
    const above = filled(lines.slice(bodyLine - 1, last.line - 1));
    const below = filled(lines.slice(last.line));
    if (below < reach && below <= above) report({ line: last.line }, { found: last.day, issued });
  },
};

function filled(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== "").length;
}

/** Days that are a line of their own; a document that carries another has several. */
function daysAlone(lines: readonly string[], bodyLine: number): { line: number; day: string }[] {
  return lines.slice(bodyLine - 1).flatMap((text, index) => {
    const day = readDay(text.trim());
    return day === null ? [] : [{ line: bodyLine + index, day }];
  });
}

function readDay(line: string): string | null {
  if (!isDay(line)) return null;
  const parts = line
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .split(/[年月日/.-]/);
  const [year = "", month = "", day = ""] = parts.map((part) => String(readHanNumber(part)));
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
