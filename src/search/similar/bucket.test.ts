import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketOf, type Posting, readBucket, wordHash, writePosting } from "./bucket.ts";
import { DamagedNumbersError, NumberReader, NumberWriter } from "./numbers.ts";

const documents = 300;

const aPosting: fc.Arbitrary<Posting> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: documents - 1 }), { maxLength: 40 }),
    fc.infiniteStream(fc.integer({ min: 0, max: 15 })),
    fc.nat(1000),
  )
  .map(([listed, levels, more]) => ({
    frequency: listed.length + more,
    documents: listed.sort((a, b) => a - b),
    levels: listed.map(() => levels.next().value),
  }));

const aBucket = fc
  .dictionary(fc.stringMatching(/^[a-z\u4e00-\u4eff]{1,3}$/), aPosting)
  .map((said) => {
    const byHash = new Map(
      Object.entries(said).map(([word, posting]) => [wordHash(word), posting]),
    );
    const sorted = [...byHash].sort(([a], [b]) => a - b);
    const bucket = new NumberWriter();
    bucket.number(sorted.length);
    let last = -1;
    for (const [hash, posting] of sorted) {
      bucket.number(hash - last - 1);
      writePosting(bucket, posting);
      last = hash;
    }
    return { byHash, bytes: bucket.written() };
  });

test("numbers are read as they were written", () => {
  const aNumber = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.array(aNumber), (numbers) => {
      const writer = new NumberWriter();
      for (const number of numbers) writer.number(number);
      const reader = new NumberReader(writer.written());
      expect(numbers.map(() => reader.next())).toEqual(numbers);
      expect(reader.isAtEnd).toBe(true);
    }),
  );
});

describe("a bucket", () => {
  test("is read as it was written, and tells only what is asked for", () => {
    fc.assert(
      fc.property(aBucket, fc.array(fc.nat(2 ** 28)), ({ byHash, bytes }, others) => {
        const wanted = new Set([...byHash.keys()].filter((_, i) => i % 2 === 0));
        const expected = new Map([...byHash].filter(([hash]) => wanted.has(hash)));
        const asked = new Set([...wanted, ...others.filter((hash) => !byHash.has(hash))]);
        expect(readBucket(bytes, asked, documents)).toEqual(expected);
      }),
    );
  });

  test("that is cut off anywhere, or goes on, is refused", () => {
    fc.assert(
      fc.property(aBucket, fc.nat(), ({ bytes }, at) => {
        const cut = bytes.slice(0, at % bytes.length);
        expect(() => readBucket(cut, new Set(), documents)).toThrow(DamagedNumbersError);
        const longer = Uint8Array.of(...bytes, 0);
        expect(() => readBucket(longer, new Set(), documents)).toThrow(DamagedNumbersError);
      }),
    );
  });

  test("of any bytes names no document that is not there", () => {
    const small = fc.array(fc.oneof(fc.nat(8), fc.nat(255)), { maxLength: 60 });
    fc.assert(
      fc.property(small, fc.nat(20), (bytes, count) => {
        const everyHash = { has: () => true } as unknown as ReadonlySet<number>;
        try {
          for (const posting of readBucket(Uint8Array.from(bytes), everyHash, count).values()) {
            expect(posting.documents.every((one, i, all) => one > (all[i - 1] ?? -1))).toBe(true);
            expect(posting.documents.at(-1) ?? -1).toBeLessThan(count);
            expect(posting.levels.every((level) => level >= 0 && level < 16)).toBe(true);
            expect(posting.frequency).toBeGreaterThanOrEqual(posting.documents.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedNumbersError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test("each word lies in one of the buckets, and they share the words", () => {
  const words = Array.from({ length: 3000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + i, 0x4e00 + 2 * i),
  );
  for (const buckets of [1, 2, 7, 100]) {
    const counts = Map.groupBy(words, (word) => bucketOf(wordHash(word), buckets));
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([...Array(buckets).keys()]);
    const most = Math.max(...Array.from(counts.values(), ({ length }) => length));
    expect(most).toBeLessThan((2.5 * words.length) / buckets);
  }
});
