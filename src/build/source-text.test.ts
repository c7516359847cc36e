import { expect, test } from "vitest";
import { missingLines } from "./source-text.ts";

test("a page that shows every line loses nothing, whatever its punctuation and markup", () => {
  const markdown = [
    "一、总则",
    "见[附件](a/b.xlsx)和**第3条**。[^1]",
    "| 乡镇 | 面积 |",
    "|---|---|",
    "| 青禾 | 12.5 |",
    "[^1]: 脚注。",
  ].join("\n");
  expect(missingLines(markdown, "一、总则 见附件和第3条。1 乡镇面积青禾12.5 脚注")).toEqual({
    lines: 5,
    missing: [],
  });
});

test("addresses of links are no text, with blanks in them or between angle brackets", () => {
  const markdown = "见[附件一](通知/附件 1.pdf#page=2)、[附件二](<通知/附件 2（终）.pdf>)。";
  expect(missingLines(markdown, "见附件一、附件二。").missing).toEqual([]);
  expect(missingLines(markdown, "见附件一。").missing).toEqual([markdown]);
});

test("a dropped word, a changed digit and a lost table cell are found", () => {
  expect(missingLines("第一条 甲乙丙", "第一条 甲丙").missing).toEqual(["第一条 甲乙丙"]);
  expect(missingLines("共39件", "共38件").missing).toEqual(["共39件"]);
  expect(missingLines("| 甲 | 5 |", "甲").missing).toEqual(["| 甲 | 5 |"]);
});
