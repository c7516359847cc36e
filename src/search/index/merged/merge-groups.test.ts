import { expect, test } from "vitest";
import { mergeGroups } from "./merge-groups.ts";

const closed = (bytes: number) => ({ bytes, isOpen: false });
const open = (bytes: number) => ({ bytes, isOpen: true });
const sizes = (...indexes: ReturnType<typeof open>[]) =>
  mergeGroups(indexes, 100).map((group) => group.map(({ bytes }) => bytes));

test("closed years are one index as far as they fit, the current year is by itself", () => {
  expect(sizes(closed(40), closed(60), closed(1), open(2), open(3))).toEqual([
    [40, 60],
    [1],
    [2, 3],
  ]);
  expect(sizes(closed(500), closed(1))).toEqual([[500], [1]]);
  expect(sizes(open(1))).toEqual([[1]]);
  expect(sizes()).toEqual([]);
});

test("what comes to the current year leaves all groups before it as they are", () => {
  const before = [closed(40), closed(70), open(1)];
  const after = [closed(40), closed(70), open(90), open(20)];
  expect(mergeGroups(after, 100).slice(0, 2)).toEqual(mergeGroups(before, 100).slice(0, 2));
});
