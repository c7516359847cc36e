import { compact } from "../../../characters/folding/compact.ts";
import type { Candidate } from "./candidates/candidates.ts";
import { isBlank, type PageLine } from "./page/page-lines.ts";
import { canonicalDocumentNumber, isDocumentNumberAlone, isSerialAlone } from "./values/numbers.ts";

const linesOfHead = 30;

/**
 * The document number that stands alone in the text's head, within so many lines of the page that are not blank; an order
 * may have its serial on the line below its name (`青禾县人民政府令`, `第3号`).
 */
export function numbersInText(lines: readonly PageLine[]): Candidate[] {
  const head = lines
    .filter((line) => !isBlank(line) && line.block.kind === "text")
    .slice(0, linesOfHead);
  for (const [place, { text, number }] of head.entries()) {
    const above = head[place - 1]?.text ?? "";
    if (isDocumentNumberAlone(text)) return [candidate(text, number)];
    if (isOrderName(above) && isSerialAlone(text)) return [candidate(`${above}${text}`, number)];
  }
  return [];
}

function isOrderName(text: string): boolean {
  return /^\p{Script=Han}{2,20}(?:令|公告)$/u.test(compact(text));
}

function candidate(text: string, line: number): Candidate {
  const found = text.trim();
  const value = canonicalDocumentNumber(found.replace(/^[（(](.*[号號])[)）]$/u, "$1"));
  return {
    field: "documentNumber",
    value,
    found,
    how: "number-in-text",
    confidence: "sure",
    rank: 4,
    line,
  };
}
