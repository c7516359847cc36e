import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, blocksText, parseBlocks } from "./blocks.ts";

/** Bytes of chance, the same for the same number. */
function bytesFrom(seed: number, length: number): Buffer {
  const parts = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    hash("sha256", `${seed} ${at}`, "buffer"),
  );
  return Buffer.concat(parts).subarray(0, length);
}

test("blocks are the whole file, however it comes in pieces", () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(300_000),
      fc.integer({ min: 1, max: 200_000 }),
      (seed, size, cut) => {
        const file = bytesFrom(seed, size);
        const blocks = [...blocksOf([file])];
        const pieces = Array.from({ length: Math.ceil(size / cut) }, (_, at) =>
          file.subarray(at * cut, (at + 1) * cut),
        );
        expect([...blocksOf(pieces)]).toEqual(blocks);
        let at = 0;
        for (const block of blocks) {
          const stretch = file.subarray(at, at + block.bytes);
          at += block.bytes;
          expect(hash("sha256", stretch).slice(0, 32)).toBe(block.hash);
        }
        expect(at).toBe(size);
      },
    ),
    { numRuns: 20 },
  );
});

test("a change makes the blocks around it others, and no more", () => {
  const file = bytesFrom(1, 2_000_000);
  const known = new Set([...blocksOf([file])].map((block) => block.hash));
  for (const at of [0, 1_000_000, 2_000_000]) {
    const changed = Buffer.concat([
      file.subarray(0, at),
      Buffer.from("另加一行\n"),
      file.subarray(at),
    ]);
    const fresh = [...blocksOf([changed])].filter((block) => !known.has(block.hash));
    expect(fresh.length).toBeLessThanOrEqual(3);
  }
});

test("what is written is what is read; what nobody writes says nothing", () => {
  const blocks = [...blocksOf([bytesFrom(2, 500_000)])];
  const files = [
    { path: "data/一 二.jsonl", blocks },
    { path: "空", blocks: [] },
  ];
  const text = blocksText(files);
  expect(parseBlocks(text)).toEqual(new Map(files.map((file) => [file.path, file.blocks])));
  expect(parseBlocks(`${"0".repeat(32)} 5\nfile x y\n<p>\n`)).toEqual(new Map());
});

test("blocks end where the plain way ends them, which looks at each byte", () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(400_000),
      fc.integer({ min: 1, max: 150_000 }),
      fc.boolean(),
      (seed, size, cut, isEven) => {
        // A stretch of one and the same byte has no place that ends a block before the longest.
        const file = isEven ? Buffer.alloc(size, seed % 256) : bytesFrom(seed, size);
        const pieces = Array.from({ length: Math.ceil(size / cut) }, (_, at) =>
          file.subarray(at * cut, (at + 1) * cut),
        );
        expect([...blocksOf(pieces)].map(({ bytes }) => bytes)).toEqual(plainLengths(file));
      },
    ),
    { numRuns: 20 },
  );
});

/** Bytes of the blocks of a file. */
function plainLengths(file: Uint8Array): number[] {
  const numbers = Array.from({ length: 256 }, (_, byte) =>
    hash("sha256", Uint8Array.of(byte), "buffer").readInt32BE(),
  );
  const lengths: number[] = [];
  let [bytes, rolling] = [0, 0];
  for (const byte of file) {
    rolling = ((rolling << 1) + (numbers[byte] ?? 0)) | 0;
    bytes++;
    if (bytes < 8192 || (rolling >>> 17 !== 0 && bytes < 131_072)) continue;
    lengths.push(bytes);
    [bytes, rolling] = [0, 0];
  }
  return bytes > 0 ? [...lengths, bytes] : lengths;
}
