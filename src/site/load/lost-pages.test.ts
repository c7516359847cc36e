import { expect, test } from "vitest";
import { lostPages, lostPagesText } from "./lost-pages.ts";

test("pages are named by their addresses, files beside them and later pages of lists are not", () => {
  const removed = [
    "documents/QH001-2020-00001/index.html",
    "documents/QH001-2020-00001/QH001-2020-00001.json",
    "publishers/a/page/2/index.html",
    "documents/page/3/index.html",
    "years/1999/index.html",
    "zwgk/17.html",
    "zwgk/myindex.html",
    "pagefind/a.pf_meta",
  ];
  expect(lostPages(removed)).toEqual([
    "documents/QH001-2020-00001/",
    "years/1999/",
    "zwgk/17.html",
    "zwgk/myindex.html",
  ]);
});

test("of many the first are named and the others counted", () => {
  const lost = Array.from({ length: 23 }, (_, index) => `documents/${index}/`);
  const lines = lostPagesText(lost, "zh").split("\n");
  expect(lines[0]).toBe("上一次的网站里有、这一次没有的网址，共 23 个：");
  expect(lines.slice(19, 22)).toEqual(["  /documents/18/", "  /documents/19/", "  ……另有 3 个"]);
  expect(lostPagesText(["a/"], "en").split("\n")).toHaveLength(3);
});

test("a name that a ledger says reaches the terminal without its control characters", () => {
  expect(lostPagesText(["\u001b[2J17.html"], "zh")).toContain("  /�[2J17.html");
});
