import { expect, test } from "vitest";
import { applyEdits } from "./edits.ts";

test("edits change what they have found and nothing else", () => {
  const edits = [
    { start: 0, end: 1, line: 1, from: "甲", to: "乙乙" },
    { start: 2, end: 2, line: 1, from: "", to: "、" },
  ];
  expect(applyEdits("甲丙丁", edits)).toBe("乙乙丙、丁");
});

test("where something else stands, nothing is changed", () => {
  const edits = [{ start: 1, end: 2, line: 1, from: "甲", to: "乙" }];
  expect(() => applyEdits("甲丙丁", edits)).toThrow("“丙” stands where “甲” was found");
});
