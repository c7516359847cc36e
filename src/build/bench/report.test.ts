import { expect, test } from "vitest";
import { cost, report, result } from "./fixtures/report.ts";
import { joinReports, medianCost } from "./report.ts";

test("the median is that of each figure by itself", () => {
  const costs = [{ ...cost(3), files: 1 }, { ...cost(1), files: 2 }, cost(2)];
  expect(medianCost(costs)).toEqual({ ...cost(2), files: 2 });
});

test("reports of several calls become one, smallest number first", () => {
  const joined = joinReports([report([result(10_000, null)]), report([result(1000, cost(1))])]);
  expect(joined.results.map(({ documents }) => documents)).toEqual([1000, 10_000]);
});
