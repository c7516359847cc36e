import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { HistoryLack } from "./read-history.ts";

/** The rules that look at the history. */
export const historyRules = [
  "addresses/vanished",
  "addresses/changed",
  "addresses/held-back-again",
  "dates/backdated",
  "dates/moved-back",
] as const;

/** Says which rules could not see what they look at. @param strict how strictly each rule is taken */
export function lackFindings(
  lack: HistoryLack | null,
  strict: (rule: string) => string,
): Diagnostic[] {
  const rules = historyRules.filter((rule) => strict(rule) !== "off").join("、");
  if (!lack || rules === "") return [];
  const place = { file: "portal.yaml" };
  return lack.kind === "shallow"
    ? [finding("check/shallow-history", place, { rules })]
    : [finding("check/no-history", place, { rules, found: lack.reason })];
}
