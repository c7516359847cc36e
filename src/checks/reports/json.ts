import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../../diagnostics/order.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { describe } from "./describe.ts";

/** Findings for programs: a JSON array, sorted by file and line, each with its values and its words. */
export function diagnosticsJson(
  diagnostics: readonly Diagnostic[],
  language: MessageLanguage,
): string {
  const records = sortDiagnostics(diagnostics).map((diagnostic) => ({
    ...diagnostic,
    ...describe(diagnostic, language),
  }));
  return JSON.stringify(records, null, 2);
}
