import type { BuildCost } from "./build-cost.ts";
import type { Scenario } from "./scenarios.ts";

/** What a build may cost at most; shares are of what the peer needs for the same documents. */
export interface Goal {
  seconds?: number;
  secondsShare?: number;
  memoryShare?: number;
}

/** Documents for which the goals are set. */
export const goalDocuments = 10_000;

export const goals: Record<Scenario, Goal> = {
  cold: { secondsShare: 1 / 2, memoryShare: 1 / 4 },
  unchanged: { seconds: 1 },
  editThisYear: { seconds: 3, secondsShare: 1 / 50 },
  newThisYear: { seconds: 3, secondsShare: 1 / 50 },
  editClosedYear: { seconds: 15 },
};

/** What a build of ten times as many may cost, everything and nothing kept. */
export const largeGoal = { documents: 100_000, memoryBytes: 4e9, secondsPerDocument: 1.2 };

/** The goal in words: `3 s, 1/50 of the time`. */
export function goalText({ seconds, secondsShare, memoryShare }: Goal): string {
  return [
    seconds && `${seconds} s`,
    secondsShare && `1/${1 / secondsShare} of the time`,
    memoryShare && `1/${1 / memoryShare} of the memory`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** Whether a build keeps to its goal; null when that cannot be told for want of the peer. */
export function meetsGoal(goal: Goal, cost: BuildCost, peer: BuildCost | null): boolean | null {
  const { seconds = Infinity, secondsShare = Infinity, memoryShare = Infinity } = goal;
  if (cost.seconds > seconds) return false;
  if (secondsShare === Infinity && memoryShare === Infinity) return true;
  return (
    peer &&
    cost.seconds <= peer.seconds * secondsShare &&
    cost.together <= peer.together * memoryShare
  );
}
