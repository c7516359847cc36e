import { endsWithin } from "../../extensions/ends-within.ts";
import { thrownText } from "../../extensions/thrown-text.ts";
import type { Rule } from "../rules/rule.ts";

/** A rule of a project that was not run to its end, and why. */
export interface RuleFault {
  rule: string;
  found: string;
}

/** Such as have not ended once: nobody waits for them again, in this thread. */
const endless = new WeakMap<Rule, string>();

/**
 * Runs rules of a project, each by itself: what one throws, or that it never ends, is its own fault and hides nothing
 * that the others find.
 * @param run one of them, on what is looked at
 * @param milliseconds for all of them together
 */
export function runBounded<Own extends Rule>(
  rules: readonly Own[],
  run: (rule: Own) => unknown,
  milliseconds: number,
): RuleFault[] {
  const faults: RuleFault[] = [];
  const waiting = rules.values();
  const end = performance.now() + milliseconds;
  let current: Own | undefined;
  const runAll = () => {
    for (const rule of waiting) {
      current = rule;
      const fault = endless.get(rule) ?? faultIn(() => run(rule));
      if (fault !== null) faults.push({ rule: rule.id, found: fault });
    }
    current = undefined;
  };
  while (!endsWithin(Math.max(end - performance.now(), 100), runAll)) {
    if (!current) break;
    const found = `> ${milliseconds / 1000} s`;
    endless.set(current, found);
    faults.push({ rule: current.id, found });
  }
  return faults;
}

function faultIn(run: () => unknown): string | null {
  try {
    const given = run();
    if (!(given instanceof Promise)) return null;
    // What it will say comes too late, and nobody is to stumble over what it throws.
    given.catch(() => {});
    return "check() must not be async";
  } catch (error) {
    return thrownText(error);
  }
}
