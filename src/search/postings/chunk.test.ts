import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PostingsEncoder, readPostings, wholeChunk } from "./chunk.ts";
import { chunkCount, chunkNumber } from "./chunk-number.ts";
import { DamagedChunkError, VarintWriter } from "./varint.ts";

/** The words of documents, in a chunk. */
function chunkOf(documents: readonly string[][]): Uint8Array {
  const all = documents.flat();
  const starts = [0];
  for (const { length } of documents) starts.push((starts.at(-1) as number) + length);
  const written: Uint8Array[] = [];
  const encoder = new PostingsEncoder(starts);
  for (const [word, places] of Map.groupBy(all.keys(), (place) => all[place] as string)) {
    const to = new VarintWriter();
    // As two indexes would give them.
    const middle = starts[documents.length >> 1] as number;
    const pieces = [
      { places: places.filter((place) => place < middle), start: 0 },
      { places: places.filter((place) => place >= middle).map((at) => at - middle), start: middle },
    ];
    encoder.write({ word, pieces }, to);
    written.push(to.bytes);
  }
  return wholeChunk(written);
}

/** Where a word stands, by document. */
function found(chunk: Uint8Array, word: string, documents: number): [number, number[]][] {
  const { documents: numbers, starts, places } = readPostings(chunk, word, documents);
  return [...numbers].map((document, i) => [document, [...places.slice(starts[i], starts[i + 1])]]);
}

const word = fc.constantFrom("公开", "开公", "a", "1", "〻63z61");
const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 300 }), {
  minLength: 1,
  maxLength: 40,
});

describe("a chunk", () => {
  test("tells of every word in which documents it stands and where, and of no other", () => {
    fc.assert(
      fc.property(texts, word, (documents, asked) => {
        const expected = documents.flatMap((words, document) => {
          const here = words.flatMap((one, place) => (one === asked ? [place] : []));
          return here.length > 0 ? [[document, here]] : [];
        });
        const chunk = chunkOf(documents);
        expect(found(chunk, asked, documents.length)).toEqual(expected);
        expect(found(chunk, "公", documents.length)).toEqual([]);
      }),
    );
  });

  test("of copies has the same bytes for each, wherever they stand", () => {
    const copy = ["公开", "a", "公开", "1"];
    const [one, two] = [1, 2].map((n) => chunkOf(Array(n).fill(copy)).length);
    const three = chunkOf([copy, copy, copy]).length;
    expect(three - (two ?? 0)).toBe((two ?? 0) - (one ?? 0));
  });

  test("cut off, longer, of more documents or no chunk is refused", () => {
    const chunk = chunkOf([["公开"], ["a", "公开", "公开"]]);
    expect(() => readPostings(chunk, "公开", 1)).toThrow(DamagedChunkError);
    for (let end = 0; end < chunk.length; end++) {
      expect(() => readPostings(chunk.subarray(0, end), "开公", 2)).toThrow(DamagedChunkError);
    }
    const longer = Buffer.concat([chunk, Buffer.of(0)]);
    expect(() => readPostings(longer, "开公", 2)).toThrow(DamagedChunkError);
    expect(() => readPostings(Buffer.from("<!doctype html>"), "公开", 2)).toThrow(
      DamagedChunkError,
    );
  });

  test("of any bytes is read or refused, in no more memory than they are", () => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    fc.assert(
      fc.property(bytes, (postings) => {
        const entry = new VarintWriter();
        entry.counted(Buffer.from("公开"));
        entry.counted(postings);
        try {
          const chunk = wholeChunk([entry.bytes]);
          const { documents, places } = readPostings(chunk, "公开", 1000);
          expect(documents.length).toBeLessThanOrEqual(postings.length);
          expect(places.length).toBeLessThanOrEqual(postings.length);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedChunkError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test("words are spread over all chunks, each in one that is there", () => {
  const words = Array.from({ length: 5000 }, (_, n) => String.fromCharCode(0x4e00 + n, 0x4e01));
  for (const chunks of [1, 2, 7, 100]) {
    const numbers = words.map((word) => chunkNumber(word, chunks));
    const sizes = Map.groupBy(numbers, (number) => number);
    expect([...sizes.keys()].sort((a, b) => a - b)).toEqual([...Array(chunks).keys()]);
    for (const { length } of sizes.values()) expect(length).toBeLessThan(2 * (5000 / chunks) + 20);
  }
  expect([0, 8000, 8001].map(chunkCount)).toEqual([1, 1, 2]);
});
