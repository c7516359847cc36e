import fc from "fast-check";
import { expect, test } from "vitest";
import { titleKey } from "./near-duplicate.ts";

test("a title is told by its letters and digits alone, whatever signs it has", () => {
  const usual = fc.constantFrom(..."关于印发《青禾县供水办法》（试行）〔2024〕“三”、，Ab9");
  const title = fc.string({ unit: fc.oneof(usual, fc.string({ unit: "grapheme", maxLength: 1 })) });
  fc.assert(
    fc.property(fc.oneof(title, fc.string({ unit: usual })), (written) => {
      expect(titleKey(written)).toBe(written.replace(/[^\p{L}\p{N}]+/gu, ""));
    }),
  );
});
