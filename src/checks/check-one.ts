import type { FileReport, RuleFinding } from "./file-report.ts";
import { checkedReport } from "./own/checked-report.ts";
import { type RuleFault, runBounded } from "./own/run-bounded.ts";
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
    if (rule.looksAt === "document") rule.check(document, intoFindings(findings, rule), settings);
  }
  const { lines, bodyLine } = document;
  return {
    findings,
    waivers: findWaivers(lines, bodyLine),
    sketch: sketchOf(lines.slice(bodyLine - 1).join("\n")),
    signatures: signaturesOf(lines, bodyLine),
  };
}

/** Milliseconds that the rules of a project have together for one file. */
const ownTime = 20_000;

/** Runs the rules of a project that are for files like this one, after those of the program. */
export function checkByOwn(
  looked: { document: CheckedDocument } | { file: CheckedFile },
  rules: readonly Rule[],
  settings: CheckSettings,
  report: FileReport,
): RuleFault[] {
  const kind = "document" in looked ? "document" : "file";
  const own = rules.filter(({ looksAt }) => looksAt === kind);
  if (own.length === 0) return [];
  const run = (rule: Rule) => {
    const into = checkedReport(intoFindings(report.findings, rule));
    if (rule.looksAt === "document" && "document" in looked)
      return rule.check(looked.document, into, settings);
    if (rule.looksAt === "file" && "file" in looked) return rule.check(looked.file, into, settings);
  };
  return runBounded(own, run, ownTime);
}

/** Runs every rule for attachments and pictures on one. */
export function checkFile(
  file: CheckedFile,
  rules: readonly Rule[],
  settings: CheckSettings,
): FileReport {
  const findings: RuleFinding[] = [];
  for (const rule of rules) {
    if (rule.looksAt === "file") rule.check(file, intoFindings(findings, rule), settings);
  }
  return { findings, waivers: [], sketch: null, signatures: null };
}

function intoFindings(findings: RuleFinding[], { id }: Rule): ReportInFile {
  return (place, values) => findings.push({ rule: id, ...place, ...(values && { values }) });
}
