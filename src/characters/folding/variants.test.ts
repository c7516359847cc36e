import { describe, expect, test } from "vitest";
import { simplified } from "./simplified.ts";
import { variantPairs } from "./variant-table.ts";
import { withoutVariants } from "./variants.ts";

describe("variants", () => {
  test.each(["峯峰", "値值", "関关", "晩晚", "〇零", "禇褚"])("%s", (pair) => {
    const [variant = "", standard] = pair;
    expect(withoutVariants(simplified(variant))).toBe(standard);
  });

  test.each([..."范后干里发妳曰日己已巳末未戊戌万千丘"])(
    "%s, a word of its own, stays",
    (character) => {
      expect(withoutVariants(character)).toBe(character);
    },
  );

  test("lead to standard characters in one step, each to one", () => {
    const pairs = variantPairs.split(" ").map((pair) => [...pair]);
    expect(pairs.filter((pair) => pair.length !== 2)).toEqual([]);
    const variants = new Set(pairs.map(([variant]) => variant));
    expect(variants.size).toBe(pairs.length);
    for (const [variant = "", standard = ""] of pairs) {
      expect(variants).not.toContain(standard);
      expect(simplified(standard)).toBe(standard);
      expect(simplified(variant)).toBe(variant);
    }
  });
});
