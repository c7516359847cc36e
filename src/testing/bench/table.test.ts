import { expect, test } from "vitest";
import { cost, report, result } from "./fixtures/report.ts";
import { benchTable } from "./table.ts";

test("the table has a row for each scenario, with shares of the peer and goals", () => {
  const results = [result(1000, cost(15)), result(10_000, cost(160))];
  expect(benchTable(report(results))).toMatchInlineSnapshot(`
    "1,000 documents, 17 MB; as of 2025-12-31; 5 of this year, 125 of the closed year; medians of 3
                                               wall s  CPU s  peak MB  out MB  files  time ÷ peer  memory ÷ peer    goal at 10,000: at most
    Hugo 0.111.3 + Pagefind 1.6.0, everything    15.0   22.5      150      12  4,321
    Gongkai, everything, nothing kept             6.7   10.0       67      12  4,321        0.444          0.444    1/2 of the time, 1/4 of the memory
    Gongkai, nothing changed                      0.9    1.4        9      12  4,321        0.060          0.060    1 s
    Gongkai, one of this year edited              2.5    3.8       25      12  4,321        0.167          0.167    3 s, 1/50 of the time
    Gongkai, one new of this year                 3.5    5.3       35      12  4,321        0.233          0.233    3 s, 1/50 of the time
    Gongkai, one of a closed year edited         12.0   18.0      120      12  4,321        0.800          0.800    15 s

    10,000 documents, 166 MB; as of 2025-12-31; 50 of this year, 1,250 of the closed year; medians of 3
                                               wall s  CPU s  peak MB  out MB  files  time ÷ peer  memory ÷ peer    goal at 10,000: at most
    Hugo 0.111.3 + Pagefind 1.6.0, everything   160.0  240.0    1,600      12  4,321
    Gongkai, everything, nothing kept            66.7  100.0      667      12  4,321        0.417          0.417    1/2 of the time, 1/4 of the memory: missed
    Gongkai, nothing changed                      0.9    1.4        9      12  4,321        0.006          0.006    1 s: met
    Gongkai, one of this year edited              2.5    3.8       25      12  4,321        0.016          0.016    3 s, 1/50 of the time: met
    Gongkai, one new of this year                 3.5    5.3       35      12  4,321        0.022          0.022    3 s, 1/50 of the time: missed
    Gongkai, one of a closed year edited         12.0   18.0      120      12  4,321        0.075          0.075    15 s: met

    Wall time of a document, everything, nothing kept: 1,000: 6.67 ms (1.00) · 10,000: 6.67 ms (1.00)"
  `);
});

test("without a peer nothing is compared, and what depends on it is not judged", () => {
  expect(benchTable(report([result(10_000, null)], 1))).toMatchInlineSnapshot(`
    "10,000 documents, 166 MB; as of 2025-12-31; 50 of this year, 1,250 of the closed year; measured once
                                          wall s  CPU s  peak MB  out MB  files  time ÷ peer  memory ÷ peer    goal at 10,000: at most
    Gongkai, everything, nothing kept       66.7  100.0      667      12  4,321                                1/2 of the time, 1/4 of the memory
    Gongkai, nothing changed                 0.9    1.4        9      12  4,321                                1 s: met
    Gongkai, one of this year edited         2.5    3.8       25      12  4,321                                3 s, 1/50 of the time
    Gongkai, one new of this year            3.5    5.3       35      12  4,321                                3 s, 1/50 of the time: missed
    Gongkai, one of a closed year edited    12.0   18.0      120      12  4,321                                15 s: met"
  `);
});

test("at ten times the documents the growth of time and memory is judged", () => {
  const verdict = (seconds: number, together: number) => {
    const large = result(100_000, null);
    large.gongkai.cold = { ...cost(seconds), together };
    return benchTable(report([result(10_000, null), large]))
      .split("\n")
      .slice(-2);
  };
  // 10,000 take 66.7 s, so ten times as many may take 800.
  expect(verdict(799, 4e9)).toMatchInlineSnapshot(`
    [
      "Wall time of a document, everything, nothing kept: 10,000: 6.67 ms (1.00) · 100,000: 7.99 ms (1.20)",
      "Goal at 100,000: at most 1.2 of that at 10,000, 4,000 MB: met",
    ]
  `);
  expect(verdict(801, 4e9).at(-1)).toMatch(/: missed$/);
  expect(verdict(799, 4.1e9).at(-1)).toMatch(/: missed$/);
});
