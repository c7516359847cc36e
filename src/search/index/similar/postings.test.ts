import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketOf, type Posting, readBucket, wordHash } from "../../similar/bucket.ts";
import { gapPlaces } from "../../words/gap.ts";
import type { MergedWord } from "../merged/merged-words.ts";
import { Postings } from "./postings.ts";

/** A document of a title and a text, each a list of words. */
interface Words {
  title: string[];
  text: string[];
}

const gap = Array<string>(gapPlaces).fill(".");

function countsOf(documents: readonly Words[]) {
  const each = documents.map(({ title, text }) => [
    ...(title.length > 0 ? [...title, ...gap] : []),
    ...text,
    ...gap,
  ]);
  return {
    counts: {
      places: each.map(({ length }) => length),
      headTokens: documents.map(({ title }) => [title.length]),
    },
    words: each.flat(),
  };
}

function wordsOf(text: readonly string[]): MergedWord[] {
  const placesOf = Map.groupBy(text.keys(), (place) => text[place] as string);
  placesOf.delete(".");
  return [...placesOf].map(([word, places]) => ({ word, pieces: [{ places, start: 0 }] }));
}

function written(
  documents: readonly Words[],
  buckets = 1,
  inOrder = (words: MergedWord[]) => words,
) {
  const { counts, words } = countsOf(documents);
  const postings = new Postings(counts);
  for (const word of inOrder(wordsOf(words))) postings.add(word);
  return [...postings.buckets(buckets)].map((bytes) => Buffer.from(bytes));
}

function postingOf(word: string, documents: readonly Words[], buckets = 1): Posting | undefined {
  const bucket = written(documents, buckets)[bucketOf(wordHash(word), buckets)];
  const hash = wordHash(word);
  return readBucket(bucket ?? new Uint8Array(), new Set([hash]), documents.length).get(hash);
}

const text = (...words: string[]): Words => ({ title: [], text: words });
const titled = (...words: string[]): Words => ({ title: words, text: [] });

describe("what is said of a word", () => {
  test("is where it stands, most in a short title, least once in a long text", () => {
    const long = text("养犬", ...Array<string>(9000).fill("管理"));
    const documents = [
      long,
      text("养犬"),
      titled("公开"),
      titled("养犬", ...Array<string>(30).fill("管理")),
      titled("养犬"),
      { title: ["养犬"], text: ["养犬", "养犬"] },
    ];
    const { frequency, documents: listed, levels } = postingOf("养犬", documents) as Posting;
    expect([frequency, listed]).toEqual([5, [0, 1, 3, 4, 5]]);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(new Set(levels).size).toBe(5);
  });

  test("is left out when it stands once in one text, and of a character alone", () => {
    expect(postingOf("养犬", [text("养犬"), text("公开")])).toBeUndefined();
    expect(postingOf("犬", [titled("犬"), titled("犬")])).toBeUndefined();
    expect(postingOf("7", [titled("7")])?.documents).toEqual([0]);
  });

  test("names the best documents alone where there are many, and of equal ones the newest", () => {
    const many = Array.from({ length: 100 }, () => text("养犬"));
    expect(postingOf("养犬", many)).toMatchObject({
      frequency: 100,
      documents: [88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99],
    });
    const withTitles = many.map((document, i) => (i % 50 === 7 ? titled("养犬") : document));
    expect(postingOf("养犬", withTitles)?.documents).toEqual(expect.arrayContaining([7, 57]));
  });
});

const word = fc.constantFrom("养犬", "公开", "2019", "管理", "云溪", "县人", "人民");
const aDocument = fc.record({
  title: fc.array(word, { maxLength: 4 }),
  text: fc.array(word, { maxLength: 12 }),
});

test("the bytes follow from the words, in whatever order they are told", () => {
  fc.assert(
    fc.property(fc.array(aDocument), fc.integer({ min: 1, max: 9 }), (documents, buckets) => {
      const backwards = written(documents, buckets, (words) => words.toReversed());
      expect(backwards).toEqual(written(documents, buckets));
      expect(backwards).toHaveLength(buckets);
    }),
  );
});

test("every word that is kept names the documents that have it", () => {
  fc.assert(
    fc.property(fc.array(aDocument, { maxLength: 10 }), word, (documents, asked) => {
      const having = documents.flatMap(({ title, text }, i) =>
        [...title, ...text].includes(asked) ? [i] : [],
      );
      const found = postingOf(asked, documents, 3);
      if (found) expect(found).toMatchObject({ frequency: having.length, documents: having });
      else expect(having.length).toBeLessThan(2);
    }),
  );
});

test("words for titles are told beside those of the text", () => {
  const { counts, words } = countsOf([titled("养犬"), text("养犬")]);
  const postings = new Postings(counts);
  for (const word of wordsOf(words)) postings.add(word);
  postings.addOfTitles("~yangquan", [0]);
  const [bucket = new Uint8Array()] = postings.buckets(1);
  const hashes = ["养犬", "~yangquan"].map(wordHash);
  const found = readBucket(bucket, new Set(hashes), 2);
  expect(hashes.map((hash) => found.get(hash)?.documents)).toEqual([[0, 1], [0]]);
});
