import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../../diagnostics/order.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { describe } from "./describe.ts";

/** A finding with its words in one language. */
export interface WordedFinding extends Diagnostic {
  /** A few words. */
  title: string;
  /** What was found and what was wanted. */
  message: string;
  /** How to mend it. */
  cure: string;
}

/** Findings with their words, sorted by file and line. */
export function wordedFindings(
  diagnostics: readonly Diagnostic[],
  language: MessageLanguage,
): WordedFinding[] {
  return sortDiagnostics(diagnostics).map((diagnostic) => ({
    ...diagnostic,
    ...describe(diagnostic, language),
  }));
}

/** Findings for programs: a JSON array, sorted by file and line, each with its values and its words. */
export function diagnosticsJson(
  diagnostics: readonly Diagnostic[],
  language: MessageLanguage,
): string {
  return JSON.stringify(wordedFindings(diagnostics, language), null, 2);
}
