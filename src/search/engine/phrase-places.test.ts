import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Postings } from "../postings/postings.ts";
import { findPhrase } from "../words/find-phrase.ts";
import { documentWords } from "../words/fixtures/document-words.ts";
import { tokens, units } from "../words/tokens.ts";
import { neededWords } from "./needed-words.ts";
import { placesOf } from "./phrase-places.ts";

/** An index in memory. */
function indexOf(documents: readonly string[][]) {
  return {
    async postings(word: string): Promise<Postings> {
      const each = documents.map((words) =>
        words.flatMap((one, place) => (one === word ? [place] : [])),
      );
      const found = [...each.keys()].filter((document) => each[document]?.length);
      const starts = [0];
      for (const document of found) {
        starts.push((starts.at(-1) as number) + (each[document]?.length ?? 0));
      }
      return {
        documents: Uint32Array.from(found),
        starts: Uint32Array.from(starts),
        places: Uint32Array.from(each.flat()),
      };
    },
  };
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
          const index = indexOf(contents);
          const found = await placesOf(words, index);
          const some = await placesOf(words.slice(0, 1), index);
          expect(await placesOf(words.slice(1), index, some)).toEqual(found);
          const expected = documents.flatMap((blocks, page) =>
            blocks.some((each) => findPhrase(units(each), phrase).length > 0) ? [page] : [],
          );
          expect([...found.keys()]).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("looks up every second pair only, the rare ones, rarest first", () => {
    const words = (text: string) => neededWords(tokens(units(text))).map(({ word }) => word);
    expect(words("梳篦绒花")).toEqual(["梳篦", "绒花"]);
    expect(words("梳篦绒花的")).toEqual(["梳篦", "绒花", "花的"]);
    expect(words("10年20日")).toEqual(["10", "20", "年", "日"]);
    expect(words("县级以上人民政府应当")).toEqual(["上人", "府应", "级以", "县级", "民政", "应当"]);
  });
});
