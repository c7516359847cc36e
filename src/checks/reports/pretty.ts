import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { wordingOf } from "./describe.ts";
import { type FormatOptions, inBlocks } from "./in-blocks.ts";

/** Findings for people, in the words of all kinds that the program knows: see `inBlocks`. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: FormatOptions,
): string {
  return inBlocks(diagnostics, wordingOf, options);
}
