import fc from "fast-check";
import { expect, test } from "vitest";
import { blockWords } from "./block-words.ts";
import { tokens, units } from "./tokens.ts";
import { indexWord } from "./words.ts";

const slowly = (block: string) => tokens(units(block)).map(indexWord);

test("are the words of the tokens, for any text", () => {
  const alphabet = fc.oneof(
    fc.constantFrom(
      "甲",
      "乙",
      "龍",
      "𠀀",
      "a",
      "Ｂ",
      "é",
      "e\u0301",
      "1",
      "234",
      ",",
      "○",
      "二",
      "八",
      "①",
      "、",
      " ",
      "\u200b",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 12 }), (block) => {
      expect(blockWords(block)).toEqual(slowly(block));
    }),
    { numRuns: 5000 },
  );
});

test("of a document number are its parts", () => {
  expect(blockWords("宁发〔2017〕10号")).toEqual(["宁发", "发", "2017", "10", "号"]);
});
