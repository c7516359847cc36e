import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPhrase } from "../words/find-phrase.ts";
import { documentWords } from "../words/fixtures/document-words.ts";
import { tokens, units } from "../words/tokens.ts";
import { byDocument } from "./by-document.ts";
import { neededWords } from "./needed-words.ts";
import { placesOf } from "./phrase-places.ts";

/** An index in memory that counts places as Pagefind does: a word without a letter takes one, but is not found. */
class MemoryIndex {
  readonly #words: string[];

  constructor(words: string[]) {
    this.#words = words;
  }

  async places(word: string): Promise<number[]> {
    return this.#words.flatMap((each, place) => (each === word ? [place] : []));
  }
}

/** Few characters, so that blocks repeat and border on each other in every way. */
const alphabet = fc.constantFrom("甲", "乙", "丙", "𠀀", "a", "é", "1", "、", " ");
const block = fc.string({ unit: alphabet, maxLength: 9 });

describe("placesOf", () => {
  test("finds exactly the documents in which the phrase stands within one block", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(block, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.string({ unit: alphabet, minLength: 2, maxLength: 7 }),
        async (documents, text) => {
          const phrase = units(text);
          const words = neededWords(tokens(phrase));
          fc.pre(words.length > 0);
          const contents = documents.map(([title = "", ...blocks]) =>
            documentWords({ title, numbers: [] }, blocks),
          );
          const places = await placesOf(words, new MemoryIndex(contents.flat()));
          const found = byDocument(
            places,
            contents.map((content) => content.length),
          );
          const expected = documents.flatMap((blocks, page) =>
            blocks.some((each) => findPhrase(units(each), phrase).length > 0) ? [page] : [],
          );
          expect([...found.keys()]).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("looks up every second pair only", () => {
    const words = (text: string) => neededWords(tokens(units(text))).map(({ word }) => word);
    expect(words("行政复议")).toEqual(["行政", "复议"]);
    expect(words("营商环境的")).toEqual(["营商", "环境", "境的"]);
    expect(words("10年20日")).toEqual(["10", "年", "20", "日"]);
  });
});
