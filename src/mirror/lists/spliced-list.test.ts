import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Stretch } from "../../output/stretch.ts";
import { byBytes } from "./byte-order.ts";
import { listLine } from "./list-line.ts";
import { splicedList } from "./spliced-list.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-lists-"));
const path = join(folder, "list.txt");

afterAll(() => rmSync(folder, { recursive: true }));

function listOf(files: ReadonlyMap<string, string>): string {
  const lines = [...files].sort(([one], [other]) => byBytes(one, other));
  return lines.map(([path, hash]) => listLine(path, hash)).join("");
}

function joined(pieces: Iterable<Uint8Array>): string {
  return Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))).toString();
}

const hash = fc.constantFrom("0", "7", "a").map((sign) => sign.repeat(64));
/** Few names, so that they meet, of which some begin as others do. */
const name = fc
  .array(fc.constantFrom("a", "b/", "一", "\ue000", "𠀀", "."), { minLength: 1, maxLength: 5 })
  .map((signs) => `x${signs.join("")}`);

test("an edited list is what a list of all files would be", () => {
  const files = fc.array(fc.tuple(name, hash), { maxLength: 40 });
  const changes = fc.array(fc.tuple(name, fc.option(hash)), { maxLength: 40 });
  fc.assert(
    fc.property(files, changes, (before, edits) => {
      const wanted = new Map(before);
      writeFileSync(path, listOf(wanted));
      const news = new Map(edits);
      for (const [file, hash] of news) {
        if (hash === null) wanted.delete(file);
        else wanted.set(file, hash);
      }
      const sorted = Array.from(news, ([path, hash]) => ({ path, hash })).sort((one, other) =>
        byBytes(one.path, other.path),
      );
      const copied: Stretch[] = [];
      const text = joined(splicedList(path, sorted, copied));
      expect(text).toBe(listOf(wanted));
      for (const { at, from, bytes } of copied) {
        const there = readFileSync(path).subarray(from, from + bytes);
        expect(Buffer.from(text).subarray(at, at + bytes)).toEqual(there);
      }
      const told = copied.reduce((sum, stretch) => sum + stretch.bytes, 0);
      const stay = new Map(before.filter(([file]) => !news.has(file)));
      expect(told).toBe(Buffer.byteLength(listOf(stay)));
      const all = sorted.filter(({ hash }) => hash !== null);
      const alone = new Map(all.map(({ path, hash }) => [path, hash as string]));
      expect(joined(splicedList(null, all))).toBe(listOf(alone));
    }),
  );
});

test("a list of many pieces is edited where it should be, at their ends too", () => {
  const names = Array.from({ length: 40_000 }, (_, number) => `documents/${1e6 + 2 * number}`);
  const files = new Map(names.map((name) => [name, "0".repeat(64)]));
  writeFileSync(path, listOf(files));
  const changes = [0, 1, 11_651, 11_652, 11_653, 11_654, 39_999].flatMap((at) => [
    { path: names[at] as string, hash: at % 2 === 0 ? null : "1".repeat(64) },
    { path: `${names[at]}1`, hash: "2".repeat(64) },
  ]);
  for (const { path, hash } of changes) {
    if (hash === null) files.delete(path);
    else files.set(path, hash);
  }
  expect(joined(splicedList(path, changes)) === listOf(files)).toBe(true);
  expect(readFileSync(path).length).toBeGreaterThan(3 << 20);
});

test.each([
  ["no line end", "0".repeat(64)],
  ["short lines", "a\nb\n"],
  ["a line that is endless", "a".repeat(3 << 20)],
])("what is no list is not edited: %s", (_, text) => {
  writeFileSync(path, text);
  const change = [{ path: "a", hash: null }];
  expect(() => joined(splicedList(path, change))).toThrow(/list/);
});
