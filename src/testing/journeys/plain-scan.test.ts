import fc from "fast-check";
import { expect, test } from "vitest";
import { units } from "../../search/words/tokens.ts";
import { rowOf } from "./plain-scan.ts";

test("numerals are read by the search as a plain look at each sign reads them", () => {
  const sign = fc.constantFrom(
    ..."0123４５,，.○◯OＯо〇一二八百年县 aA、",
    "234",
    ",567",
    "，８９０",
    "二○",
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 14 }), (text) => {
      const found = units(text).map((unit) => unit.text);
      expect(`|${found.join("|")}|`).toBe(rowOf(text));
    }),
    { numRuns: 20_000 },
  );
});
