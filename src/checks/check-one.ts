import type { FileReport, RuleFinding } from "./file-report.ts";
import type {
  CheckedDocument,
  CheckedFile,
  CheckSettings,
  ReportInFile,
  Rule,
} from "./rules/rule.ts";
import { signaturesOf } from "./text-facts/signatures.ts";
import { sketchOf } from "./text-facts/text-sketch.ts";
import { findWaivers } from "./waiver/find-waivers.ts";

/** Runs every rule for documents on one, switched off or not: switching needs no new look. */
export function checkDocument(
  document: CheckedDocument,
  rules: readonly Rule[],
  settings: CheckSettings,
): FileReport {
  const findings: RuleFinding[] = [];
  for (const rule of rules) {
    if (rule.looksAt === "document") rule.check(document, into(findings, rule), settings);
  }
  const { lines, bodyLine } = document;
  return {
    findings,
    waivers: findWaivers(lines, bodyLine),
    sketch: sketchOf(lines.slice(bodyLine - 1).join("\n")),
    signatures: signaturesOf(lines, bodyLine),
  };
}

/** Runs every rule for attachments and pictures on one. */
export function checkFile(
  file: CheckedFile,
  rules: readonly Rule[],
  settings: CheckSettings,
): FileReport {
  const findings: RuleFinding[] = [];
  for (const rule of rules) {
    if (rule.looksAt === "file") rule.check(file, into(findings, rule), settings);
  }
  return { findings, waivers: [], sketch: null, signatures: null };
}

function into(findings: RuleFinding[], { id }: Rule): ReportInFile {
  return (place, values) => findings.push({ rule: id, ...place, ...(values && { values }) });
}
