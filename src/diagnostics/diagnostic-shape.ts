import { isCount, isMaybe, isShape, isTableOf, isText } from "../state/shape.ts";
import { catalogue, type DiagnosticCode } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Whether a value that was read is a finding of the catalogue, as severe as it says there. */
export function isDiagnostic(value: unknown): value is Diagnostic {
  if (!isShape(value) || !isText(value.code) || !Object.hasOwn(catalogue, value.code)) return false;
  return (
    value.severity === catalogue[value.code as DiagnosticCode].severity &&
    isText(value.file) &&
    isMaybe(value.line, isCount) &&
    isMaybe(value.column, isCount) &&
    isTableOf(value.values, isText)
  );
}
