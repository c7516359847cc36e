import { expect, test } from "vitest";
import type { DocumentList } from "../../portal/lists/lists.ts";
import { largest } from "./top-lists.ts";

const list = (title: string, size: number) =>
  ({ title, documents: new Array(size).fill(null) }) as unknown as DocumentList;

test("the largest lists keep their own order", () => {
  const lists = [list("甲", 1), list("乙", 5), list("丙", 3), list("丁", 9)];
  expect(largest(lists, 2).map(({ title }) => title)).toEqual(["乙", "丁"]);
  expect(largest(lists, 9)).toEqual(lists);
});

test("of lists of one size the first are taken, and never a smaller one before a larger", () => {
  const lists = [list("甲", 1), list("乙", 1), list("丙", 2), list("丁", 1)];
  expect(largest(lists, 2).map(({ title }) => title)).toEqual(["甲", "丙"]);
});
