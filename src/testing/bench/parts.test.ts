import { expect, test } from "vitest";
import { cost } from "./fixtures/report.ts";
import { partsTable } from "./parts.ts";

test("of the parts the longest counts, and after it the join", () => {
  const of = { documents: 30_000, contentBytes: 5e8, join: cost(20) };
  expect(
    partsTable([
      { ...of, parts: [cost(180)], join: null },
      { ...of, parts: [cost(90), cost(100)] },
      { ...of, parts: [cost(50), cost(40), cost(45), cost(48)] },
    ]),
  ).toMatchInlineSnapshot(`
    "| 文件数 documents | 份数 parts | 最久的一份 longest part s | 合并 join s | 一共等 both s | CPU 合计 all CPU s | 一份内存 part MB | 合并内存 join MB |
    | ---------------: | ---------: | ------------------------: | ----------: | ------------: | -----------------: | ---------------: | ---------------: |
    |           30,000 |          1 |                     180.0 |             |         180.0 |              270.0 |            1,800 |                  |
    |           30,000 |          2 |                     100.0 |        20.0 |         120.0 |              315.0 |            1,000 |              200 |
    |           30,000 |          4 |                      50.0 |        20.0 |          70.0 |              304.5 |              500 |              200 |"
  `);
});
