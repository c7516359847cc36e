import { expect, test } from "vitest";
import { nextInSeries } from "./next-in-series.ts";
import { slugKey } from "./slug.ts";

test.each([
  [
    "QH001-2020-00005",
    ["QH001-2020-00005", "QH001-2020-00007", "QH001-2021-00009"],
    "QH001-2020-00008",
  ],
  [
    "000014349/2017-00110",
    ["000014349_2017-00110", "000014349/2017-00109"],
    "000014349/2017-00111",
  ],
  ["430S00001/201801-00014", ["430S00001/201812-00020"], "430S00001/201801-00021"],
  ["qh-2020-9", ["QH-2020-9", "QH-2020-10", "QH-2020-11-2"], "qh-2020-11"],
  ["QH001-2020-99999", ["QH001-2020-99999"], "QH001-2020-100000"],
  ["青禾", [], null],
  ["ABCDEFG", ["ABCDEFG"], null],
])("after %s comes %s", (number, taken, next) => {
  expect(nextInSeries(number, taken.map(slugKey))).toBe(next);
});
