import { rules } from "./catalogue.ts";
import { ownRules } from "./own/own-rules.ts";
import type { Rule } from "./rules/rule.ts";

const ids: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** Whether there is a rule of this id. */
export function isRule(id: string): boolean {
  return ids.has(id) || ownRules().some((rule) => rule.id === id);
}

/** The rules that content is checked by: those of the program, then those of the project that is worked for. */
export function rulesInForce(): readonly Rule[] {
  const own = ownRules();
  return own.length === 0 ? rules : [...rules, ...own];
}
