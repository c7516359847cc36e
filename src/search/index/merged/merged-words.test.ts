import fc from "fast-check";
import { expect, test } from "vitest";
import type { IndexedWord } from "../../pagefind/format.ts";
import { mergedWords } from "./merged-words.ts";

/** The words of a text, as an index has them. */
function indexOf(text: readonly string[]): IndexedWord[] {
  const placesOf = Map.groupBy(text.keys(), (place) => text[place] as string);
  const words = [...placesOf].map(([word, places]) => ({ word, places }));
  return words.sort((a, b) => (a.word < b.word ? -1 : 1));
}

const word = fc.constantFrom("1", "a", "公开", "公文", "开公", "〻63z61");

test("several indexes read as the one of all their documents", () => {
  fc.assert(
    fc.property(fc.array(fc.array(word)), (texts) => {
      const sources = texts.map((text) => ({ words: indexOf(text), length: text.length }));
      const merged = [...mergedWords(sources)].map(({ word, pieces }) => ({
        word,
        places: pieces.flatMap(({ places, start }) => places.map((place) => start + place)),
      }));
      expect(merged).toEqual(indexOf(texts.flat()));
    }),
  );
});

test("words out of their order are refused", () => {
  const of = (...words: string[]) => words.map((word) => ({ word, places: [0] }));
  const merge = (words: IndexedWord[]) => [...mergedWords([{ words, length: 1 }])];
  expect(() => merge(of("公文", "公开"))).toThrow(RangeError);
  expect(() => merge(of("公开", "公开"))).toThrow(RangeError);
});

test("whoever reads no further lets go of all indexes", () => {
  let left = 2;
  function* words() {
    try {
      yield* indexOf(["公开", "公文"]);
    } finally {
      left -= 1;
    }
  }
  for (const _ of mergedWords([words(), words()].map((words) => ({ words, length: 2 })))) break;
  expect(left).toBe(0);
});
