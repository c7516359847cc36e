import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CheckedPortal, Rule } from "./rules/rule.ts";

/** A finding whose severity is the portal's to say. */
export type Finding = Omit<Diagnostic, "severity">;

/** Runs every rule for the portal as a whole. */
export function checkPortal(portal: CheckedPortal, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.looksAt !== "portal") continue;
    const report = (place: Pick<Finding, "file" | "line" | "column">, values = {}) =>
      findings.push({ code: rule.id, ...place, values });
    rule.check(portal, report, portal.settings.checks);
  }
  return findings;
}
