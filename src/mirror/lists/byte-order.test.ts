import fc from "fast-check";
import { expect, test } from "vitest";
import { byBytes } from "./byte-order.ts";

test("texts are ordered as the bytes of their UTF-8 are", () => {
  const sign = fc.constantFrom("a", "/", ".", "é", "一", "\ud7ff", "\ue000", "\uffff", "𠀀", "🙂");
  const text = fc.array(sign, { maxLength: 4 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const wanted = Buffer.compare(Buffer.from(one), Buffer.from(other));
      expect(Math.sign(byBytes(one, other))).toBe(wanted);
    }),
    { numRuns: 1000 },
  );
});
