import { isCount, isListOf, isMaybe, isShape, isTableOf, isText } from "../state/shape.ts";
import type { Found, RuleFinding } from "./file-report.ts";
import { isRule } from "./rules-in-force.ts";
import type { Waiver } from "./waiver/find-waivers.ts";

/** Whether a value that was read is what the rules of today find in a file. */
export function isFound(value: unknown): value is Found {
  return (
    isShape(value) && isListOf(value.findings, isRuleFinding) && isListOf(value.waivers, isWaiver)
  );
}

function isRuleFinding(value: unknown): value is RuleFinding {
  return (
    isShape(value) &&
    isText(value.rule) &&
    isRule(value.rule) &&
    isMaybe(value.line, isCount) &&
    isMaybe(value.column, isCount) &&
    (value.values === undefined || isTableOf(value.values, isText))
  );
}

function isWaiver(value: unknown): value is Waiver {
  return (
    isShape(value) &&
    [value.line, value.from, value.to].every(isCount) &&
    isListOf(value.rules, isText) &&
    isText(value.reason) &&
    typeof value.ofFile === "boolean"
  );
}
