import { createContext, Script } from "node:vm";
import { extensionsInForce } from "../../extensions/in-force.ts";
import { thrownAt } from "../../extensions/thrown-at.ts";
import type { Rule } from "../rules/rule.ts";

/** A rule of a project that was not run to its end, and why. */
export interface RuleFault {
  rule: string;
  found: string;
}

const surroundings = createContext({ run() {} });
const call = new Script("run()");

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
  while (!isDone(runAll, Math.max(end - performance.now(), 100))) {
    if (!current) break;
    const found = `> ${milliseconds / 1000} s`;
    endless.set(current, found);
    faults.push({ rule: current.id, found });
  }
  return faults;
}

/** @returns whether it has come to its end in time; a loop without one is broken off */
function isDone(run: () => void, timeout: number): boolean {
  try {
    surroundings.run = run;
    call.runInContext(surroundings, { timeout: Math.ceil(timeout) });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  }
}

function faultIn(run: () => unknown): string | null {
  try {
    const given = run();
    if (!(given instanceof Promise)) return null;
    // What it will say comes too late, and nobody is to stumble over what it throws.
    given.catch(() => {});
    return "check() must not be async";
  } catch (error) {
    return faultText(error);
  }
}

function faultText(error: unknown): string {
  const { source } = extensionsInForce();
  const { message = error } = (error ?? {}) as { message?: unknown };
  const place = source && thrownAt(error, source);
  return place ? `${place}: ${message}` : String(message);
}
