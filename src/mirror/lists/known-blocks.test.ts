import { hash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { addStretch, type Stretch } from "../../output/stretch.ts";
import { blocksOf } from "./blocks.ts";
import { blocksNow } from "./known-blocks.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-known-blocks-"));
const path = join(folder, "file");

afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes of chance, the same for the same number. */
function bytesFrom(seed: number, length: number): Buffer {
  const parts = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    hash("sha256", `${seed} ${at}`, "buffer"),
  );
  return Buffer.concat(parts).subarray(0, length);
}

const part = fc.record({
  /** Of the last file, from there on; not always where the part before has ended. */
  from: fc.nat(400_000),
  length: fc.oneof(fc.nat(300), fc.nat(300_000)),
  isNew: fc.boolean(),
});

test("blocks are those of the whole file, whatever of it stands in the last one", () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(400_000),
      fc.array(part, { maxLength: 6 }),
      (seed, size, parts) => {
        const last = bytesFrom(seed, size);
        const same: Stretch[] = [];
        let at = 0;
        const pieces = parts.map(({ from, length, isNew }, number) => {
          if (isNew) {
            at += length;
            return bytesFrom(seed + number + 1, length);
          }
          const piece = last.subarray(from, from + length);
          addStretch(same, { at, from, bytes: piece.length });
          at += piece.length;
          return piece;
        });
        const file = Buffer.concat(pieces);
        writeFileSync(path, file);
        expect([...blocksNow(path, [...blocksOf([last])], same)]).toEqual([...blocksOf([file])]);
      },
    ),
    { numRuns: 50 },
  );
});

test("what stays as it was is not read again, but for the end of the last file", () => {
  const last = bytesFrom(1, 1_000_000);
  const blocks = [...blocksOf([last])];
  // Other bytes: whoever reads them finds other blocks.
  writeFileSync(path, bytesFrom(2, last.length));
  const found = [...blocksNow(path, blocks, [{ at: 0, from: 0, bytes: last.length }])];
  const taken = blocks.slice(0, -1);
  expect(found.slice(0, taken.length)).toEqual(taken);
  expect(found.slice(taken.length)).not.toEqual(blocks.slice(-1));
});

test("stretches that follow each other here and there are one", () => {
  const stretches: Stretch[] = [];
  for (const at of [0, 10, 20, 40]) addStretch(stretches, { at, from: at + 5, bytes: 10 });
  addStretch(stretches, { at: 50, from: 5, bytes: 10 });
  addStretch(stretches, { at: 60, from: 15, bytes: 0 });
  expect(stretches).toEqual([
    { at: 0, from: 5, bytes: 30 },
    { at: 40, from: 45, bytes: 10 },
    { at: 50, from: 5, bytes: 10 },
  ]);
});
