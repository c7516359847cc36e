import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stablePages } from "./paging.ts";

const range = (length: number) => Array.from({ length }, (_, index) => length - index);

describe("stable pages", () => {
  test("an empty list is one empty page", () => {
    expect(stablePages([], 3)).toEqual([{ number: null, items: [] }]);
  });

  test("the newest page holds the rest, numbered pages are full and counted from the oldest", () => {
    expect(stablePages(range(8), 3)).toEqual([
      { number: null, items: [8, 7, 6, 5, 4] },
      { number: 1, items: [3, 2, 1] },
    ]);
  });

  test("every item stands on exactly one page, in order", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 30 }), (length, size) => {
        expect(stablePages(range(length), size).flatMap((page) => page.items)).toEqual(
          range(length),
        );
      }),
    );
  });

  test("a new item changes no numbered page", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 30 }), (length, size) => {
        const after = new Map(
          stablePages(range(length + 1), size).map((page) => [page.number, page.items]),
        );
        for (const page of stablePages(range(length), size)) {
          if (page.number !== null) expect(after.get(page.number)).toEqual(page.items);
        }
      }),
    );
  });
});
