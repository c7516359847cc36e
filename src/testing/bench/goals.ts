import type { BuildCost } from "./cost/build-cost.ts";
import type { Scenario } from "./scenarios.ts";

/** What a build may cost at most; shares are of what the first peer needs for the same documents. */
export interface Goal {
  seconds?: number;
  memoryBytes?: number;
  secondsShare?: number;
  cpuShare?: number;
  memoryShare?: number;
}

/** By number of documents, for which they are set. */
const goals: Record<number, Partial<Record<Scenario, Goal>>> = {
  10000: {
    cold: { secondsShare: 0.3, cpuShare: 0.42, memoryShare: 0.12 },
    unchanged: { seconds: 0.5 },
    ...changes({ seconds: 1.5 }),
    editClosedYear: { seconds: 15 },
  },
  100000: {
    cold: { memoryBytes: 3e9 },
    unchanged: { seconds: 2 },
    ...changes({ seconds: 6, memoryBytes: 1.5e9 }),
  },
};

/** How much more a document may cost at the larger number. */
export const growthGoal = { from: 10_000, to: 100_000, times: 1.1 };

function changes(goal: Goal): Partial<Record<Scenario, Goal>> {
  return { editThisYear: goal, newThisYear: goal, repeal: goal, commit: goal };
}

/** Null where there is none for this number of documents. */
export function goalOf(documents: number, scenario: Scenario): Goal | null {
  return goals[documents]?.[scenario] ?? null;
}

/** The goal in words: `6 s, 1,500 MB`, `0.30 of the time`. */
export function goalText({ seconds, memoryBytes, ...shares }: Goal): string {
  const { secondsShare, cpuShare, memoryShare } = shares;
  return [
    seconds && `${seconds} s`,
    memoryBytes && `${(memoryBytes / 1e6).toLocaleString("en")} MB`,
    secondsShare && `${secondsShare} of the time`,
    cpuShare && `${cpuShare} of the CPU`,
    memoryShare && `${memoryShare} of the memory`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** Whether a build keeps to its goal; null when that cannot be told for want of the peer. */
export function meetsGoal(goal: Goal, cost: BuildCost, peer: BuildCost | null): boolean | null {
  const { seconds = Infinity, memoryBytes = Infinity } = goal;
  if (cost.seconds > seconds || cost.together > memoryBytes) return false;
  const { secondsShare = Infinity, cpuShare = Infinity, memoryShare = Infinity } = goal;
  if (Math.min(secondsShare, cpuShare, memoryShare) === Infinity) return true;
  return (
    peer &&
    cost.seconds <= peer.seconds * secondsShare &&
    cost.cpuSeconds <= peer.cpuSeconds * cpuShare &&
    cost.together <= peer.together * memoryShare
  );
}
