import fc from "fast-check";
import { expect, test } from "vitest";
import { levelOf } from "../../similar/likeness.ts";
import { BestDocuments } from "./best-documents.ts";

/** How much a word says in each of the documents that hold it. */
interface Said {
  document: number;
  likeness: number;
  inHead: boolean;
}

/** The plain way: sorted, cut, and in order again. */
function best(said: readonly Said[]): Said[] {
  const most = (inHead: boolean, count: number) =>
    said
      .filter((one) => one.inHead === inHead)
      .sort((a, b) => b.likeness - a.likeness || b.document - a.document)
      .slice(0, count);
  return [...most(true, 32), ...most(false, 12)].sort((a, b) => a.document - b.document);
}

/** What words say, where few things are said and many documents say them. */
const word = fc
  .array(fc.tuple(fc.constantFrom(0, 1, 7, 254, 255), fc.boolean()), { maxLength: 100 })
  .map((all) => all.map(([likeness, inHead], document) => ({ document, likeness, inHead })));

test("of each word those are listed that a sorted list begins with, whatever word came before", () => {
  const listed = new BestDocuments(100);
  fc.assert(
    fc.property(word, (said) => {
      listed.clear();
      for (const { document, likeness, inHead } of said) listed.add(document, likeness, inHead);
      const expected = best(said);
      expect(listed.posting()).toEqual({
        frequency: said.length,
        documents: expected.map(({ document }) => document),
        levels: expected.map(({ likeness }) => levelOf(likeness)),
      });
    }),
  );
});
