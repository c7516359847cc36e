import { expect, test } from "vitest";
import { cost, report, result } from "./fixtures/report.ts";
import { benchTable } from "./table.ts";

test("the table has a row for each scenario, with shares of the peer and goals", () => {
  const small = result(1000, cost(15));
  small.peers.astro = { cost: cost(30), failure: null };
  const large = result(10_000, cost(230));
  large.peers.astro = { cost: null, failure: "out of memory" };
  const both = report([small, large]);
  both.peers.astro = "Astro 7.3.5";
  expect(benchTable(both)).toMatchInlineSnapshot(`
    "2 × Some CPU, 24 GB, Linux 6.1, Node v24.0.0; ÷: of Hugo 0.111.3 + Pagefind 1.6.0

    1,000 documents, 17 MB; as of 2025-12-31; 5 of this year, 125 of the closed year; medians of 3

    |                                       | 用时 wall s | CPU s | 内存 peak MB | 输出 out MB | 文件 files | ÷ wall | ÷ CPU | ÷ 内存 peak | 目标 goal: at most |
    | ------------------------------------- | ----------: | ----: | -----------: | ----------: | ---------: | -----: | ----: | ----------: | ------------------ |
    | Hugo 0.111.3 + Pagefind 1.6.0         |        15.0 |  22.5 |          150 |          12 |      4,321 |        |       |             |                    |
    | Astro 7.3.5                           |        30.0 |  45.0 |          300 |          12 |      4,321 |        |       |             |                    |
    | 从头全部 · everything anew            |        6.67 |  10.0 |           67 |          12 |      4,321 |  0.444 | 0.444 |       0.444 |                    |
    | 没有改动 · nothing changed            |        0.90 |  1.35 |            9 |          12 |      4,321 |  0.060 | 0.060 |       0.060 |                    |
    | 改今年一份 · an edit, this year       |        2.50 |  3.75 |           25 |          12 |      4,321 |  0.167 | 0.167 |       0.167 |                    |
    | 新增一份 · a new one                  |        1.20 |  1.80 |           12 |          12 |      4,321 |  0.080 | 0.080 |       0.080 |                    |
    | 新增一份，废止往年一份 · a repeal     |        1.40 |  2.10 |           14 |          12 |      4,321 |  0.093 | 0.093 |       0.093 |                    |
    | 改往年一份 · an edit, a closed year   |        12.0 |  18.0 |          120 |          12 |      4,321 |  0.800 | 0.800 |       0.800 |                    |
    | 改今年一份并提交 · an edit, committed |        1.50 |  2.25 |           15 |          12 |      4,321 |  0.100 | 0.100 |       0.100 |                    |
    | 换了一天 · another day                |        3.00 |  4.50 |           30 |          12 |      4,321 |  0.200 | 0.200 |       0.200 |                    |

    10,000 documents, 166 MB; as of 2025-12-31; 50 of this year, 1,250 of the closed year; medians of 3

    |                                       |                用时 wall s | CPU s | 内存 peak MB | 输出 out MB | 文件 files | ÷ wall | ÷ CPU | ÷ 内存 peak | 目标 goal: at most                                           |
    | ------------------------------------- | -------------------------: | ----: | -----------: | ----------: | ---------: | -----: | ----: | ----------: | ------------------------------------------------------------ |
    | Hugo 0.111.3 + Pagefind 1.6.0         |                      230.0 | 345.0 |        2,300 |          12 |      4,321 |        |       |             |                                                              |
    | Astro 7.3.5                           | 失败 failed: out of memory |       |              |             |            |        |       |             |                                                              |
    | 从头全部 · everything anew            |                       66.7 | 100.0 |          667 |          12 |      4,321 |  0.290 | 0.290 |       0.290 | 0.3 of the time, 0.42 of the CPU, 0.12 of the memory: missed |
    | 没有改动 · nothing changed            |                       0.90 |  1.35 |            9 |          12 |      4,321 |  0.004 | 0.004 |       0.004 | 0.5 s: missed                                                |
    | 改今年一份 · an edit, this year       |                       2.50 |  3.75 |           25 |          12 |      4,321 |  0.011 | 0.011 |       0.011 | 1.5 s: missed                                                |
    | 新增一份 · a new one                  |                       1.20 |  1.80 |           12 |          12 |      4,321 |  0.005 | 0.005 |       0.005 | 1.5 s: met                                                   |
    | 新增一份，废止往年一份 · a repeal     |                       1.40 |  2.10 |           14 |          12 |      4,321 |  0.006 | 0.006 |       0.006 | 1.5 s: met                                                   |
    | 改往年一份 · an edit, a closed year   |                       12.0 |  18.0 |          120 |          12 |      4,321 |  0.052 | 0.052 |       0.052 | 15 s: met                                                    |
    | 改今年一份并提交 · an edit, committed |                       1.50 |  2.25 |           15 |          12 |      4,321 |  0.007 | 0.007 |       0.007 | 1.5 s: met                                                   |
    | 换了一天 · another day                |                       3.00 |  4.50 |           30 |          12 |      4,321 |  0.013 | 0.013 |       0.013 |                                                              |

    | 文件数 documents | 一份 wall ms | ÷ 10,000 | 一份 CPU ms | ÷ 10,000 | 内存 peak MB | 改今年一份 edit s | 没有改动 unchanged s |
    | ---------------: | -----------: | -------: | ----------: | -------: | -----------: | ----------------: | -------------------: |
    |            1,000 |         6.67 |     1.00 |       10.00 |     1.00 |           67 |              2.50 |                 0.90 |
    |           10,000 |         6.67 |     1.00 |       10.00 |     1.00 |          667 |              2.50 |                 0.90 |"
  `);
});

test("without a peer nothing is compared, and what depends on it is not judged", () => {
  expect(benchTable(report([result(10_000, null, 1)]))).toMatchInlineSnapshot(`
    "2 × Some CPU, 24 GB, Linux 6.1, Node v24.0.0; ÷: of no peer

    10,000 documents, 166 MB; as of 2025-12-31; 50 of this year, 1,250 of the closed year; measured once

    |                                       | 用时 wall s | CPU s | 内存 peak MB | 输出 out MB | 文件 files | ÷ wall | ÷ CPU | ÷ 内存 peak | 目标 goal: at most                                   |
    | ------------------------------------- | ----------: | ----: | -----------: | ----------: | ---------: | ------ | ----- | ----------- | ---------------------------------------------------- |
    | 从头全部 · everything anew            |        66.7 | 100.0 |          667 |          12 |      4,321 |        |       |             | 0.3 of the time, 0.42 of the CPU, 0.12 of the memory |
    | 没有改动 · nothing changed            |        0.90 |  1.35 |            9 |          12 |      4,321 |        |       |             | 0.5 s: missed                                        |
    | 改今年一份 · an edit, this year       |        2.50 |  3.75 |           25 |          12 |      4,321 |        |       |             | 1.5 s: missed                                        |
    | 新增一份 · a new one                  |        1.20 |  1.80 |           12 |          12 |      4,321 |        |       |             | 1.5 s: met                                           |
    | 新增一份，废止往年一份 · a repeal     |        1.40 |  2.10 |           14 |          12 |      4,321 |        |       |             | 1.5 s: met                                           |
    | 改往年一份 · an edit, a closed year   |        12.0 |  18.0 |          120 |          12 |      4,321 |        |       |             | 15 s: met                                            |
    | 改今年一份并提交 · an edit, committed |        1.50 |  2.25 |           15 |          12 |      4,321 |        |       |             | 1.5 s: met                                           |
    | 换了一天 · another day                |        3.00 |  4.50 |           30 |          12 |      4,321 |        |       |             |                                                      |"
  `);
});

test("a peer that had failed before is told as not tried", () => {
  const both = report([result(10_000, null)]);
  both.peers.hugo = "Hugo";
  expect(benchTable(both)).toMatch(/^\| Hugo +\| 未试 not tried/m);
});

test("at ten times the documents the growth of time is judged, and memory and time of each build", () => {
  const said = (seconds: number, together: number) => {
    const large = result(100_000, null);
    large.gongkai.cold = { ...cost(seconds), together };
    return benchTable(report([result(10_000, null), large]));
  };
  // 10,000 take 66.7 s, so ten times as many may take 733.
  expect(said(733, 3e9).split("\n").at(-1)).toBe(
    "Goal: a document at 100,000 at most 1.1 × that at 10,000: met",
  );
  expect(said(734, 3e9)).toMatch(/: missed$/);
  expect(said(733, 3e9)).toContain("3,000 MB: met");
  expect(said(733, 3.1e9)).toContain("3,000 MB: missed");
});
