import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, isKeptBlocks, type KeptBlock, textOf, type WrittenText } from "./blocks.ts";

const path = join(mkdtempSync(join(tmpdir(), "gongkai-blocks-")), "lines");

interface Written {
  text: string;
  kept: KeptBlock[];
  /** Keys of the blocks that were made. */
  made: string[];
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join("");
}

/** Writes blocks, each given by its lines, over the last file. */
function write(lists: readonly string[][], blocks: readonly KeptBlock[] | null = null): Written {
  const made: string[] = [];
  const written: WrittenText = { blocks: [], copied: [] };
  const wanted = lists.map((lines): Block => {
    const key = JSON.stringify(lines);
    function* make() {
      made.push(key);
      for (const line of lines) yield `${line}\r\n`;
    }
    return { key, count: lines.length, lines: make };
  });
  const pieces = textOf(wanted, blocks && { path, blocks }, written);
  const bytes = Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece)));
  for (const { at, from, bytes: length } of written.copied) {
    const there = readFileSync(path).subarray(from, from + length);
    expect(bytes.subarray(at, at + length)).toEqual(there);
  }
  const copied = written.copied.reduce((sum, stretch) => sum + stretch.bytes, 0);
  const ofMade = made.reduce((sum, key) => sum + Buffer.byteLength(linesOf(JSON.parse(key))), 0);
  expect(copied + ofMade).toBe(bytes.length);
  return { text: bytes.toString(), kept: written.blocks, made };
}

const line = fc.string({ unit: fc.constantFrom(..."甲乙a,😀"), maxLength: 4 });
const block = fc.array(line, { minLength: 1, maxLength: 3 });
const file = fc.uniqueArray(block, { selector: JSON.stringify, maxLength: 5 });

test("a file is the same whether its blocks were copied or made, and only new ones are made", () => {
  fc.assert(
    fc.property(file, file, (before, after) => {
      const last = write(before);
      writeFileSync(path, last.text);
      const { made, ...spliced } = write(after, last.kept);
      const { made: all, ...plain } = write(after);
      expect(spliced).toEqual(plain);
      expect(made).toEqual(all.filter((key) => !last.made.includes(key)));
    }),
  );
});

test("a line with a break in it has its block made anew", () => {
  const { text, kept } = write([["甲", "乙"], ['"丙\n丁"']]);
  writeFileSync(path, text);
  const again = write([["甲", "乙"], ['"丙\n丁"']], kept);
  expect(again).toEqual({ text, kept, made: [JSON.stringify(['"丙\n丁"'])] });
  expect(kept.map(([key]) => key)).toEqual([JSON.stringify(["甲", "乙"]), ""]);
});

test("wherever blocks are said to stand, nothing is copied but whole lines of the file, as many as are wanted", () => {
  const lists = [["甲"], ["乙", "丙"], ["丁"]];
  const known = new Set(lists.flat());
  const keys = fc.constantFrom(...lists.map((lines) => JSON.stringify(lines)), "戊");
  const said = fc.array(fc.tuple(keys, fc.nat(20)), { maxLength: 5 });
  writeFileSync(path, write(lists).text);
  fc.assert(
    fc.property(said, (blocks) => {
      const lines = write(lists, blocks).text.split("\r\n");
      expect(lines.length).toBe(known.size + 1);
      expect(lines.slice(0, -1).every((one) => known.has(one))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("a place that no file has is none", () => {
  const lists = [["甲"], ["乙"]];
  writeFileSync(path, write(lists).text);
  const far = Number.MAX_SAFE_INTEGER;
  const blocks = ["戊", "己", ...lists.map((lines) => JSON.stringify(lines))];
  const said = blocks.map((key, at): KeptBlock => [key, at < 2 ? far : 5]);
  expect(write(lists, said).text).toBe("甲\r\n乙\r\n");
});

test.each([null, {}, [["甲"]], [["甲", -1]], [[1, 1]], [["甲", 1, 1]]])("%j is not kept", (value) =>
  expect(isKeptBlocks(value)).toBe(false),
);
