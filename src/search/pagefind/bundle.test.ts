import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { programRoot } from "../../program/program-root.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { readBundle } from "./bundle.ts";
import { isIndexChunk, pagefindVersion, readWords } from "./format.ts";
import { runPagefind } from "./run-pagefind.ts";

async function indexed(words: readonly string[]) {
  const page = `<html><body>${words.join(" ")}</body></html>`;
  const folder = temporaryFolder({ "pages/index.html": page });
  const bundle = join(folder, "bundle");
  await runPagefind({ pages: join(folder, "pages"), bundle }, folder, new AbortController().signal);
  return readBundle(bundle);
}

test("the version that is read is the one that is installed, and no other can be", () => {
  const read = (file: string) => JSON.parse(readFileSync(join(programRoot, file), "utf8"));
  expect(read("package.json").dependencies.pagefind).toBe(pagefindVersion);
  const { packages } = read("package-lock.json");
  expect(packages[""].dependencies.pagefind).toBe(pagefindVersion);
  expect(packages["node_modules/pagefind"].version).toBe(pagefindVersion);
});

test("every word that Pagefind has indexed is read at its places, in order, and no other (see docs/architecture.md)", async () => {
  // Enough for several chunks.
  const pairs = Array.from({ length: 4000 }, (_, n) => String.fromCharCode(0x4e00 + n, 0x4e01 + n));
  const words = [
    "qh001",
    ".",
    ".",
    ...pairs,
    ".",
    ".",
    "〻63z61",
    "2017",
    ...pairs.toReversed(),
    "公开",
    "公开",
  ];
  const { wordCounts, chunks } = await indexed(words);
  expect(wordCounts).toEqual([words.length]);
  expect(chunks.length).toBeGreaterThan(1);
  const unpacked = chunks.map(({ file }) => gunzipSync(readFileSync(file)));
  expect(unpacked.filter((bytes) => !isIndexChunk(bytes))).toEqual([]);
  const found = unpacked.flatMap((bytes) => [...readWords(bytes)]);
  expect(found.map(({ word }) => word)).toEqual(found.map(({ word }) => word).toSorted());
  const expected = Map.groupBy(words.keys(), (place) => words[place] as string);
  expected.delete(".");
  expect(new Map(found.map(({ word, places }) => [word, places]))).toEqual(expected);
});

test("a program that ends without an answer fails the index with what it has said", async () => {
  // Node knows no `--site`, and says so.
  vi.stubEnv("PAGEFIND_EXTENDED_BINARY_PATH", process.execPath);
  await expect(indexed(["公开"])).rejects.toThrow(/^Pagefind has failed: .*bad option: --site/s);
});
