import { extensionsInForce } from "../../extensions/in-force.ts";
import type { Rule } from "../rules/rule.ts";
import type { OwnRule } from "./own-rule.ts";

/** By the value of the configuration: it is asked for with every file. */
const known = new WeakMap<object, readonly Rule[]>();
const none: readonly Rule[] = [];

/** The rules that the project which is worked for adds to those of the program. */
export function ownRules(): readonly Rule[] {
  const added = extensionsInForce().values.rules as readonly OwnRule[] | undefined;
  if (added === undefined) return none;
  let rules = known.get(added);
  if (!rules) {
    rules = added.map(
      (rule) => ({ ...rule, basis: rule.basis ?? null, en: rule.en ?? rule.zh }) as Rule,
    );
    known.set(added, rules);
  }
  return rules;
}
