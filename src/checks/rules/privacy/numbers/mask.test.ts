import fc from "fast-check";
import { expect, test } from "vitest";
import { mask } from "./mask.ts";

test.each([
  ["13800138000", 3, 4, "138****8000"],
  ["138 0013 8000", 3, 4, "138 **** 8000"],
  ["11010519491231002X", 2, 3, "11*************02X"],
])("%s is shown as its ends only", (number, head, tail, shown) => {
  expect(mask(number, head, tail)).toBe(shown);
});

test("a mask keeps the length and shows nothing of the middle", () => {
  const digits = fc.stringMatching(/^\d{11,19}$/);
  const ends = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(digits, ends, ends, (number, head, tail) => {
      const shown = mask(number, head, tail);
      expect(shown).toHaveLength(number.length);
      expect(shown.slice(0, head)).toBe(number.slice(0, head));
      expect(shown.slice(number.length - tail)).toBe(number.slice(number.length - tail));
      expect(shown.slice(head, number.length - tail)).toMatch(/^\*+$/);
    }),
  );
});
