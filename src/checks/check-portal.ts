import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkedReportAnywhere } from "./own/checked-report.ts";
import { type RuleFault, runBounded } from "./own/run-bounded.ts";
import type { CheckedPortal, ReportAnywhere, Rule } from "./rules/rule.ts";

/** A finding whose severity is the portal's to say. */
export type Finding = Omit<Diagnostic, "severity">;

/** Runs every rule for the portal as a whole. */
export function checkPortal(portal: CheckedPortal, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.looksAt !== "portal") continue;
    rule.check(portal, into(findings, rule), portal.settings.checks);
  }
  return findings;
}

/** Milliseconds that the rules of a project have together for the portal. */
const ownTime = 60_000;

/**
 * Runs the rules of a project for the portal as a whole.
 * @returns what they found, and which of them have failed
 */
export function checkPortalByOwn(
  portal: CheckedPortal,
  rules: readonly Rule[],
): { findings: Finding[]; faults: RuleFault[] } {
  const own = rules.filter((rule) => rule.looksAt === "portal");
  if (own.length === 0) return { findings: [], faults: [] };
  const findings: Finding[] = [];
  const files = new Set([...portal.files, "portal.yaml"]);
  const faults = runBounded(
    own,
    (rule) =>
      rule.check(
        portal,
        checkedReportAnywhere(into(findings, rule), files),
        portal.settings.checks,
      ),
    ownTime,
  );
  return { findings, faults };
}

function into(findings: Finding[], { id }: Rule): ReportAnywhere {
  return (place, values = {}) => findings.push({ code: id, ...place, values });
}
