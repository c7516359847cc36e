import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPackNumber, packNumber } from "./pack-number.ts";

const slugs = Array.from({ length: 20_000 }, (_, i) => {
  const [organ, year] = [String((i * 7) % 40).padStart(3, "0"), 2000 + (i % 27)];
  return `QH${organ}-${year}-${String(i).padStart(5, "0")}`;
});
const aSlug = fc.oneof(fc.constantFrom(...slugs), fc.string({ minLength: 1, maxLength: 30 }));
const aCount = fc.integer({ min: 1, max: 40_000 });

describe("packs of texts", () => {
  test("each document lies in one of them", () => {
    fc.assert(
      fc.property(aSlug, aCount, (slug, packs) => {
        const number = packNumber(slug, packs);
        expect(Number.isInteger(number) && number >= 0 && number < packs).toBe(true);
      }),
    );
  });

  test("one pack more takes documents out of one other only, and puts them into the new one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (packs) => {
        const split = new Set<number>();
        for (const slug of slugs) {
          const [before, after] = [packNumber(slug, packs), packNumber(slug, packs + 1)];
          if (before === after) continue;
          expect(after).toBe(packs);
          split.add(before);
        }
        expect(split.size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10 },
    );
  });

  test("a document that has moved lies where one looks next", () => {
    fc.assert(
      fc.property(aSlug, fc.integer({ min: 1, max: 200 }), (slug, packs) => {
        const now = packNumber(slug, packs);
        let later = packs;
        while (packNumber(slug, later) === now && later < 40 * packs) later += 1;
        const moved = packNumber(slug, later);
        if (moved !== now) expect(nextPackNumber(slug, packs)).toBe(moved);
      }),
    );
  });

  test("they are filled alike: none of 256 has more than twice its share", () => {
    const filled = Map.groupBy(slugs, (slug) => packNumber(slug, 256));
    const counts = [...filled.values()].map(({ length }) => length);
    expect(counts).toHaveLength(256);
    expect(Math.max(...counts)).toBeLessThan((2 * slugs.length) / 256);
    expect(Math.min(...counts)).toBeGreaterThan(slugs.length / 256 / 2);
  });

  test("browsers and builds of all times come to the same numbers", () => {
    expect(["QH001-2024-00003", "公开_1", ""].map((slug) => packNumber(slug, 1000))).toEqual([
      317, 544, 11,
    ]);
  });
});
