import type { ErrorCode } from "yaml";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import { excerpt } from "./excerpt.ts";

const codes: Partial<Record<ErrorCode, DiagnosticCode>> = {
  TAB_AS_INDENT: "yaml/tab",
  DUPLICATE_KEY: "yaml/duplicate-key",
  MISSING_CHAR: "yaml/quotes",
  BAD_INDENT: "yaml/quotes",
  BLOCK_AS_IMPLICIT_KEY: "yaml/colon-in-value",
  BAD_SCALAR_START: "yaml/special-character",
  BAD_ALIAS: "yaml/special-character",
};

/** Says what an author did wrong, from the parser's complaint and the line it is about. */
export function nameYamlFault(
  code: ErrorCode,
  line: string,
  reason: string,
): { code: DiagnosticCode; values: Record<string, string> } {
  const found = excerpt(line);
  if (/^\s*[^\s:"']+：/u.test(line)) {
    const nearest = excerpt(line.replace(/：\s*/u, ": "));
    return { code: "yaml/full-width-colon", values: { found, nearest } };
  }
  const known = codes[code];
  if (known) return { code: known, values: { found } };
  if (/^[^:]+:\s+[[{&!|>]/.test(line)) return { code: "yaml/special-character", values: { found } };
  return { code: "yaml/syntax", values: { found, reason } };
}
