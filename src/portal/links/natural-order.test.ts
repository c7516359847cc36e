import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNaturally } from "./natural-order.ts";

const name = fc
  .array(
    fc.constantFrom("附件", "附表", "1", "2", "10", "１", "一", "二", "十", "百", ".pdf", "/", " "),
  )
  .map((pieces) => pieces.join(""));

test.each([
  ["附件.pdf 附件1.pdf 附件2.pdf 附件3.pdf 附件10.pdf 附件11.pdf"],
  ["附表一.xlsx 附表二.xlsx 附表三.xlsx 附表四.xlsx 附表十.xlsx 附表十一.xlsx 附表二十.xlsx"],
  ["附件1.pdf 附件二.pdf 附件3.pdf 附件１０.pdf 附件十一.pdf"],
  ["1.说明.pdf 2.名单.pdf 10.图.png 说明.pdf"],
  ["表1-2.csv 表1-10.csv 表2-1.csv"],
])("names of files stand as people count: %s", (names) => {
  const expected = names.split(" ");
  expect([...expected].sort().sort(compareNaturally)).toEqual(expected);
});

test("a blank before a number changes nothing", () => {
  const names = [
    "附件1.pdf",
    "附件 2.pdf",
    "附件3.pdf",
    "附件　４.pdf",
    "附件10.pdf",
    "附件 11.pdf",
  ];
  expect([...names].sort().sort(compareNaturally)).toEqual(names);
});

test("it is an order of all names, whatever they are", () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNaturally(a, b))).toBe(-Math.sign(compareNaturally(b, a)) + 0);
      expect(compareNaturally(a, b) === 0).toBe(a === b);
      if (compareNaturally(a, b) < 0 && compareNaturally(b, c) < 0) {
        expect(compareNaturally(a, c)).toBeLessThan(0);
      }
    }),
  );
});
