import fc from "fast-check";
import { expect, test } from "vitest";
import { severalBy } from "./several.ts";

test("they are the groups of more than one", () => {
  const item = fc.record({ key: fc.integer({ min: 0, max: 9 }), name: fc.string() });
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const groups = [...Map.groupBy(items, ({ key }) => key)].filter(
        ([, { length }]) => length > 1,
      );
      expect(severalBy(items, ({ key }) => key)).toEqual(new Map(groups));
    }),
  );
});
