import { expect, test } from "vitest";
import { applyAnchor } from "./apply-anchor.ts";

const entry = (id: string, title: string) => ({ id, title, level: 1, kind: "heading" as const });

test("the way to apply is where the guide has it, else at its beginning", () => {
  const outline = [
    entry("s-3", "三、主动公开"),
    entry("申请", "四、依申请公开"),
    entry("s-5", "五、申请公开的费用"),
  ];
  expect(applyAnchor(outline)).toBe(`#${encodeURIComponent("申请")}`);
  expect(applyAnchor(outline.slice(0, 1))).toBe("");
  expect(applyAnchor()).toBe("");
});
