import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RuleFault } from "./run-bounded.ts";

/** A rule of the project that has failed on a file. */
export interface FaultInFile extends RuleFault {
  file: string;
}

/** Says which rules of the project have failed: a rule that fails everywhere in the same way is told of once. */
export function ruleFailures(faults: readonly FaultInFile[]): Diagnostic[] {
  const alike = Map.groupBy(faults, ({ rule, found }) => `${rule}\n${found}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group.toSorted((a, b) => (a.file < b.file ? -1 : 1));
    if (!first) return [];
    const { rule, found, file } = first;
    const values = { rule, found, ...(group.length > 1 && { count: String(group.length - 1) }) };
    return [finding("check/rule-failed", { file }, values)];
  });
}
