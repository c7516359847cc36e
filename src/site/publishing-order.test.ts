import { expect, test } from "vitest";
import { turnOf } from "./publishing-order.ts";

test("what pages lead to comes before them, and what leads to pages after them", () => {
  const turns = [
    ["assets/a.css", "pagefind/2026-0a1b/0.pf_index", "documents/a/a.txt", "documents/a/甲/表.csv"],
    ["documents/a/index.html"],
    ["index.html", "documents/index.html", "documents/page/3/index.html", "documents/feed.xml"],
    ["pagefind/manifest.pf_table"],
  ];
  expect(turns.map((files) => files.map(turnOf))).toEqual([[0, 0, 0, 0], [1], [2, 2, 2, 2], [3]]);
});
