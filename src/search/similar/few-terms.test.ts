import fc from "fast-check";
import { expect, test } from "vitest";
import { fewTerms } from "./few-terms.ts";

const termsOf = (...words: string[]) => words.map((word) => ({ word, weight: 1 }));
const wordsOf = (terms: readonly { word: string }[]) => terms.map(({ word }) => word);

test("few terms are all looked up", () => {
  const terms = termsOf("消费", "费者", "者权");
  expect(fewTerms(terms)).toEqual(terms);
});

test("of many, a pair between two others goes first, then what counts least", () => {
  const terms = termsOf("消费", "费者", "者权", "权益", "2019", "养犬");
  expect(wordsOf(fewTerms(terms, 5))).toEqual(["消费", "费者", "权益", "2019", "养犬"]);
  expect(wordsOf(fewTerms(terms, 3))).toEqual(["消费", "费者", "权益"]);
});

test("never more than so many are left, each of them once and in its order", () => {
  const word = fc.array(fc.constantFrom("养", "犬", "管", "理", "7"), {
    minLength: 1,
    maxLength: 3,
  });
  const terms = fc.uniqueArray(
    word.map((characters) => characters.join("")),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(terms, fc.nat(15), (words, most) => {
      const kept = wordsOf(fewTerms(termsOf(...words), most));
      expect(kept).toHaveLength(Math.min(most, words.length));
      expect(words.filter((one) => kept.includes(one))).toEqual(kept);
    }),
  );
});
