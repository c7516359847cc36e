import fc from "fast-check";
import { contentChanges } from "./content-changes.ts";

/** What happens between two builds, and the day of the second. */
export interface ChangeStep {
  /** Names of `contentChanges`, in order. */
  names: string[];
  pick: number;
  /** Whether all is committed then. */
  isCommitted: boolean;
  /** `YYYY-MM-DD` */
  day: string;
}

const days = ["2026-12-31", "2027-01-01", "2027-03-02"];

/** Sequences of so many steps in which all changes happen once, in any order. */
export function changeSequences(steps: number): fc.Arbitrary<ChangeStep[]> {
  const names = Object.keys(contentChanges);
  const step = fc.record({
    pick: fc.nat(100_000),
    isCommitted: fc.boolean(),
    day: fc.constantFrom(...days),
  });
  return fc
    .tuple(
      fc.shuffledSubarray(names, { minLength: names.length }),
      fc.array(step, { minLength: steps, maxLength: steps }),
    )
    .map(([order, drawn]) =>
      drawn.map((one, at) => ({ ...one, names: order.filter((_, n) => n % steps === at) })),
    );
}

/** Does to a content folder what a step says; `serial` is that of its first change. */
export function applyStep(content: string, { names, pick }: ChangeStep, serial: number): void {
  for (const [at, name] of names.entries()) contentChanges[name]?.(content, pick + at, serial + at);
}
