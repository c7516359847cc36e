import { describe, expect, test } from "vitest";
import { DamagedIndexError } from "./cbor.ts";
import { isIndexChunk, readMeta, readWords } from "./format.ts";

const signature = Buffer.from("pagefind_dcd");
const file = (...bytes: (number | string)[]) =>
  Buffer.concat([
    signature,
    ...bytes.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))),
  ]);

/** `[[["a", [[0, [-25, 3], []]], []], ["公开", [[0, [-25, 1, 300], []]], []]]]` */
const chunk = file(
  ...[0x81, 0x82, 0x83, 0x61, "a", 0x81, 0x83, 0x00, 0x82, 0x38, 0x18, 0x03, 0x80, 0x80],
  ...[0x83, 0x66, "公开", 0x81, 0x83, 0x00, 0x83, 0x38, 0x18, 0x01, 0x19, 0x01, 0x2c, 0x80],
  ...[0x80],
);

describe("readWords", () => {
  test("reads every word with its places, which are written as differences", () => {
    expect([...readWords(chunk)]).toEqual([
      { word: "a", places: [3] },
      { word: "公开", places: [1, 301] },
    ]);
  });

  test("reports a damaged file wherever it is cut", () => {
    for (let end = 0; end < chunk.length - 2; end++) {
      expect(() => [...readWords(chunk.subarray(0, end))]).toThrow(DamagedIndexError);
    }
  });
});

describe("isIndexChunk", () => {
  test("tells a chunk from what is cut off, longer, or something else", () => {
    expect(isIndexChunk(chunk)).toBe(true);
    for (let end = 0; end < chunk.length; end++) {
      expect(isIndexChunk(chunk.subarray(0, end))).toBe(false);
    }
    expect(isIndexChunk(Buffer.concat([chunk, Buffer.of(0)]))).toBe(false);
    expect(isIndexChunk(file(0x61, "a"))).toBe(false);
  });

  test("an array of more items than there are bytes ends with the bytes", () => {
    expect(isIndexChunk(file(0x81, 0x9a, 0xff, 0xff, 0xff, 0xff))).toBe(false);
  });
});

describe("readMeta", () => {
  test("refuses another version of Pagefind", () => {
    expect(() => readMeta(file(0x81, 0x65, "9.9.9"))).toThrow("Pagefind 9.9.9 instead of 1.6.0");
  });
});
