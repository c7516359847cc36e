import { catalogue } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { MessageLanguage, Wording } from "../../diagnostics/wordings/wording.ts";
import { rules } from "../catalogue.ts";
import { ownRules } from "../own/own-rules.ts";
import { inWords } from "./in-words.ts";

/** The words of every kind of finding that the program knows, those of its rules included, by code. */
export const wordings: ReadonlyMap<string, Wording> = new Map<string, Wording>([
  ...Object.entries(catalogue),
  ...rules.map((rule) => [rule.id, rule] as const),
]);

/** The words of a kind of finding, also where a rule of the project gives them. */
export function wordingOf(code: string): Wording | undefined {
  return wordings.get(code) ?? ownRules().find(({ id }) => id === code);
}

/** The words of a finding, filled with its values. */
export function describe(
  diagnostic: Diagnostic,
  language: MessageLanguage,
): { title: string; message: string; cure: string } {
  return inWords(diagnostic, wordingOf, language);
}
