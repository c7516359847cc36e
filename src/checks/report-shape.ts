import {
  isCount,
  isListOf,
  isMaybe,
  isNullOr,
  isShape,
  isTableOf,
  isText,
} from "../state/shape.ts";
import type { FileReport, RuleFinding } from "./file-report.ts";
import { isRule } from "./rules-in-force.ts";
import type { Signatures } from "./text-facts/signatures.ts";
import type { TextSketch } from "./text-facts/text-sketch.ts";
import type { Waiver } from "./waiver/find-waivers.ts";

/** Whether a value that was read is a report as the rules of today make it. */
export function isFileReport(value: unknown): value is FileReport {
  return (
    isShape(value) &&
    isListOf(value.findings, isRuleFinding) &&
    isListOf(value.waivers, isWaiver) &&
    isNullOr(value.sketch, isSketch) &&
    isNullOr(value.signatures, isSignatures)
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

function isSketch(value: unknown): value is TextSketch {
  return (
    isShape(value) &&
    isText(value.same) &&
    isText(value.least) &&
    /^[0-9a-f]{128}$/.test(value.least) &&
    isCount(value.characters)
  );
}

function isSignatures(value: unknown): value is Signatures {
  return isShape(value) && isListOf(value.organs, isText) && isCount(value.line);
}
