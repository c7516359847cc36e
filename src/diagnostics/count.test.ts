import fc from "fast-check";
import { expect, test } from "vitest";
import { grouped } from "./count.ts";

test("a count is written as the system writes it in English", () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(), fc.maxSafeNat()), (count) => {
      expect(grouped(count)).toBe(count.toLocaleString("en"));
    }),
  );
});
