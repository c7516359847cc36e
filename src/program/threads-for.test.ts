import { expect, test } from "vitest";
import { threadsFor } from "./threads-for.ts";

test("few bytes are for one thread, many for as many as there may be, and none may be more", () => {
  expect([0, 1, 100_000].map((bytes) => threadsFor(bytes, 4))).toEqual([1, 1, 1]);
  expect([100_001, 300_001, 5_000_000].map((bytes) => threadsFor(bytes, 4))).toEqual([2, 4, 4]);
  expect(threadsFor(Number.POSITIVE_INFINITY, 2)).toBe(2);
  expect(threadsFor(1, 0)).toBe(0);
});
