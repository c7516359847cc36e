import { expect, test } from "vitest";
import { cost, report, result } from "./fixtures/report.ts";
import { joinReports, medianCost, medianOutcome } from "./report.ts";

test("the median is that of each figure by itself", () => {
  const costs = [{ ...cost(3), files: 1 }, { ...cost(1), files: 2 }, cost(2)];
  expect(medianCost(costs)).toEqual({ ...cost(2), files: 2 });
});

test("who fails once has failed", () => {
  const failed = { cost: null, failure: "out of memory" };
  const well = [1, 2, 3].map((seconds) => ({ cost: cost(seconds), failure: null }));
  expect(medianOutcome(well)).toEqual(well[1]);
  expect(medianOutcome([...well, failed])).toEqual(failed);
});

test("reports of several calls become one, smallest number first, the later of two of one number", () => {
  const early = report([result(1000, null), result(10_000, null)]);
  const late = report([result(1000, cost(1), 1)]);
  expect(joinReports([early, late])).toEqual({
    ...early,
    peers: late.peers,
    results: [...late.results, early.results[1]],
  });
});
