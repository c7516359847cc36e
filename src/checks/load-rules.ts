import { readdirSync } from "node:fs";
import { modulesIn } from "../program/modules-in.ts";
import type { Rule } from "./rules/rule.ts";
import { inDocuments, inFiles, type Sought } from "./rules/sought.ts";

/**
 * Files of rules below a folder: every module in the folder of a subject. What the rules of a subject share stands in a
 * folder below it.
 */
function ruleFiles(folder: URL): URL[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "fixtures")
    .flatMap(({ name }) => modulesIn(new URL(`${name}/`, folder)));
}

/**
 * The rules below a folder, by id: what its files export.
 * @throws naming a file that exports no rule, or a rule of another subject or with the id of another
 */
export async function loadRules(folder: URL): Promise<Rule[]> {
  const modules = ruleFiles(folder).map(async (file) => rulesIn(file, await import(file.href)));
  const rules = (await Promise.all(modules)).flat();
  const twice = rules.find(({ id }, at) => rules.findIndex((other) => other.id === id) < at);
  if (twice) throw new Error(`Two rules have the id ${twice.id}.`);
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function rulesIn(file: URL, exported: Record<string, unknown>): Rule[] {
  const [subject = "", name] = file.pathname.split("/").slice(-2);
  const rules = Object.values(exported).filter(isRule);
  if (rules.length === 0) {
    throw new Error(
      `${file.pathname} exports no rule. What rules share stands in a folder below: ${subject}/…/${name}`,
    );
  }
  const stray = rules.find(({ id }) => !id.startsWith(`${subject}/`));
  if (stray) throw new Error(`${file.pathname}: the id ${stray.id} has to begin with ${subject}/`);
  return rules.flatMap((rule) =>
    rule.looksAt === "everywhere" ? [inDocuments(rule), inFiles(rule)] : [rule],
  );
}

function isRule(value: unknown): value is Rule | Sought {
  return typeof value === "object" && value !== null && "id" in value && "looksAt" in value;
}
