import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const at = (...starts: number[]) => starts.map((start) => ({ start, end: start + 2 }));

test("is the first place of one phrase, and the shortest stretch of several", () => {
  expect(nearest([at(7, 20)])).toEqual({ start: 7, end: 9 });
  expect(nearest([at(0, 50), at(30, 54)])).toEqual({ start: 50, end: 56 });
  expect(nearest([at(0, 10), at(4, 14)])).toEqual({ start: 0, end: 6 });
});

test("is as short as the shortest of all choices of one place each", () => {
  const places = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 3 }), (phrases) => {
      const ranges = phrases.map((starts) => at(...starts.toSorted((a, b) => a - b)));
      const choices = phrases.reduce<number[][]>(
        (all, starts) => all.flatMap((chosen) => starts.map((start) => [...chosen, start])),
        [[]],
      );
      const shortest = Math.min(
        ...choices.map((starts) => Math.max(...starts) + 2 - Math.min(...starts)),
      );
      const { start, end } = nearest(ranges);
      expect(end - start).toBe(shortest);
    }),
  );
});
