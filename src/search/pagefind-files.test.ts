import { describe, expect, test } from "vitest";
import { DamagedIndexError } from "./cbor.ts";
import { readMeta, readPostings } from "./pagefind-files.ts";

const signature = Buffer.from("pagefind_dcd");
const file = (...bytes: (number | string)[]) =>
  Buffer.concat([
    signature,
    ...bytes.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))),
  ]);

/** `[[["a", [[0, [-25, 3], []]], []], ["公开", [[0, [-25, 1, 300], []], [2, [-25, 7], []]], []]]]` */
const chunk = file(
  ...[0x81, 0x82, 0x83, 0x61, "a", 0x81, 0x83, 0x00, 0x82, 0x38, 0x18, 0x03, 0x80, 0x80],
  ...[0x83, 0x66, "公开", 0x82, 0x83, 0x00, 0x83, 0x38, 0x18, 0x01, 0x19, 0x01, 0x2c, 0x80],
  ...[0x83, 0x02, 0x82, 0x38, 0x18, 0x07, 0x80, 0x80],
);

describe("readPostings", () => {
  test("reads pages and places, which are written as differences", () => {
    expect([...readPostings(chunk, "公开")]).toEqual([
      [0, [1, 301]],
      [2, [7]],
    ]);
  });

  test("finds nothing for a word that is not there", () => {
    expect(readPostings(chunk, "公").size).toBe(0);
    expect(readPostings(chunk, "b").size).toBe(0);
  });

  test("reports a damaged file wherever it is cut", () => {
    for (let end = 0; end < chunk.length - 1; end++) {
      expect(() => readPostings(chunk.subarray(0, end), "公开")).toThrow(DamagedIndexError);
    }
  });
});

describe("readMeta", () => {
  test("refuses another version of Pagefind", () => {
    expect(() => readMeta(file(0x81, 0x65, "9.9.9"))).toThrow("Pagefind 9.9.9 instead of 1.6.0");
  });
});
