import fc from "fast-check";
import { expect, test } from "vitest";
import { countCharacters, lettersAndDigits } from "./characters.ts";

test("counts letters and digits of every script, those beyond U+FFFF once", () => {
  expect(countCharacters("第1条　“𠮷野”①Ａb、é\u0301—")).toBe([..."第1条𠮷野①Ａbé"].length);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(countCharacters(text)).toBe([...lettersAndDigits(text)].length);
    }),
  );
});
