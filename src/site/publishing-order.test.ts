import { expect, test } from "vitest";
import { turnOf } from "./publishing-order.ts";

test("what pages lead to comes before them, and what leads to pages after them", () => {
  const turns = [
    ["assets/a.css", "pagefind/2026-0a1b/0.js", "documents/a/a.txt", "documents/a/甲/表.csv"],
    ["documents/a/index.html"],
    ["index.html", "documents/index.html", "documents/page/3/index.html", "documents/feed.xml"],
    ["pagefind/texts/0.js", "pagefind/texts/17.js", "pagefind/suggestions/0.js"],
    ["pagefind/manifest.js", "pagefind/suggestions/head.js"],
  ];
  expect(turns.map((files) => files.map(turnOf))).toEqual([
    [0, 0, 0, 0],
    [1],
    [2, 2, 2, 2],
    [3, 3, 3],
    [4, 4],
  ]);
});

test("what says of all files which they are comes last, and MANIFEST.txt after its lists and signature", () => {
  const last = [
    "pagefind/manifest.js",
    "manifest-sha256.txt",
    "manifest-sm3.txt",
    "manifest-blocks.txt",
    "manifest-log.txt",
    "MANIFEST.txt.minisig",
    "MANIFEST.txt",
  ];
  expect(last.toSorted((one, other) => turnOf(one) - turnOf(other))).toEqual(last);
  expect(new Set(last.map(turnOf)).size).toBe(last.length);
});
