import { hash } from "node:crypto";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import { runningVersions } from "../../program/versions.ts";
import { titleTerms } from "../meaning/titles/title-terms.ts";
import { similarFormat } from "../similar/bucket.ts";
import { bucketFile, type SimilarEntry } from "../tables/tables.ts";
import type { SearchHead } from "../words/blocks.ts";
import type { KeptIndex } from "./build-shards.ts";
import type { WordTaker, WordUnit } from "./from-words.ts";
import { Postings } from "./similar/postings.ts";

/** Bytes of an index for each bucket; its data is a seventh of that, so that a bucket has some 5 kB. */
const bytesOfBucket = 40_000;
/** The first buckets are for four times as much: a small index, as that of the current year, is a few files. */
const first = { buckets: 8, bytesOfBucket: 160_000 };

/**
 * Of kept indexes, as if they were one, what the second, inexact answer is made from: of each word, the documents in
 * which it says most. It follows from their words and the titles in them alone.
 */
export function similarIndex(indexes: readonly KeptIndex[]): WordUnit & { entry: SimilarEntry } {
  const { heads, buckets } = sizeOf(indexes);
  const said = JSON.stringify([similarFormat, indexes.map(({ folder }) => folder), heads]);
  const folder = `${yearsOf(indexes)}-similar-${hash("sha256", said).slice(0, 12)}`;
  return {
    id: `${searchIndex}${folder}`,
    key: `${runningVersions().similar} ${folder}`,
    entry: { folder, documents: heads.length, buckets },
    paths: Array.from({ length: buckets }, (_, n) => searchIndex + bucketFile(folder, n)),
    indexes,
    begin: () => similarTaker(indexes),
  };
}

/** Makes of words the buckets. */
export function similarTaker(indexes: readonly KeptIndex[]): WordTaker {
  const { heads, buckets } = sizeOf(indexes);
  const postings = new Postings({
    places: indexes.flatMap(({ facts }) => facts.places),
    headTokens: indexes.flatMap(({ facts }) => facts.headTokens),
  });
  return {
    add: (word) => postings.add(word),
    *files() {
      for (const [word, found] of wordsOfTitles(heads)) postings.addOfTitles(word, found);
      yield* postings.buckets(buckets);
    },
    close: () => {},
  };
}

/** Titles and numbers of the documents, and how many buckets there are to be. */
function sizeOf(indexes: readonly KeptIndex[]): { heads: SearchHead[]; buckets: number } {
  const heads = indexes.flatMap(({ documents }) => documents.map(({ head }) => head));
  const bytes = indexes.reduce((sum, { facts }) => sum + sumOf(facts.sizes), 0);
  return { heads, buckets: bucketCount(bytes) };
}

/**
 * Into how many buckets the data of an index goes, by what is known before anything is read of it.
 * @param bytes of its chunks as they are kept
 */
export function bucketCount(bytes: number): number {
  const few = Math.min(first.buckets, Math.ceil(bytes / first.bytesOfBucket));
  const more = bytes - first.buckets * (first.bytesOfBucket - bytesOfBucket);
  return Math.max(1, few, Math.ceil(more / bytesOfBucket));
}

function yearsOf(indexes: readonly KeptIndex[]): string {
  const first = indexes[0]?.years.slice(0, 4) ?? "";
  const last = indexes.at(-1)?.years.slice(-4) ?? "";
  return first === last ? first : `${first}-${last}`;
}

/** What titles and numbers are found by besides their words, each with its documents. */
function wordsOfTitles(heads: readonly SearchHead[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [document, { title, numbers }] of heads.entries()) {
    for (const word of titleTerms(title, numbers)) {
      const documents = found.get(word);
      if (documents) documents.push(document);
      else found.set(word, [document]);
    }
  }
  return found;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
