import { expect, test } from "vitest";
import { inDocument } from "../fixtures/findings.ts";
import { namedAttachment } from "./named-attachment.ts";

const beginning = "各乡镇人民政府：\n\n现将有关事项通知如下，请认真执行。\n\n";
const signature = "\n\n青禾县水利局\n\n2026年3月2日\n";
const list = "附件：1．值守人员名单\n\n　　　2．抢险物资清单";

const told = (text: string, files: string[] = [], fields = "") =>
  inDocument(namedAttachment, `---\ntitle: 通知${fields}\n---\n${beginning}${text}`, {
    file: "documents/2026/通知.md",
    attachments: files.map((name) => `documents/2026/通知/${name}`),
  });

test("attachments that are named and not there are told of once, with the folder and a name", () => {
  expect(told(`${list}${signature}`)).toMatchInlineSnapshot(`
    [
      "8 正文列出的附件找不到：值守人员名单、抢险物资清单。改法：把文件放进文件夹 documents/2026/通知/，文件名写成“值守人员名单.pdf”这样；附件的内容就在正文后面的，在它前面单独写一行“附件1”；确实没有附件的，删去这一行。",
    ]
  `);
});

test("only those that are absent are named", () => {
  expect(told(list, ["抢险物资清单.xlsx"])).toMatchInlineSnapshot(`
    [
      "8 正文列出的附件找不到：值守人员名单。改法：把文件放进文件夹 documents/2026/通知/，文件名写成“值守人员名单.pdf”这样；附件的内容就在正文后面的，在它前面单独写一行“附件1”；确实没有附件的，删去这一行。",
    ]
  `);
});

test.each([
  ["one without a number", "附件：值守人员名单"],
  ["a label of its own line", "附件：\n\n1.值守人员名单\n2.抢险物资清单"],
  ["all on one line", "附件：1.值守人员名单 2.抢险物资清单"],
  ["Chinese brackets", "附件：（1）值守人员名单\n（2）抢险物资清单"],
  ["a half-width colon and blanks", "附 件: 1、值守人员名单；"],
  ["bold", "**附件：**1.值守人员名单"],
  ["a paragraph of HTML", "<p>附件：1.值守人员名单</p>"],
  ["a number of its own", "附件1：值守人员名单\n\n附件2：抢险物资清单"],
  ["books", "附件：《值守人员名单》"],
])("%s is told of", (_, text) => {
  expect(told(`${text}${signature}`)).toHaveLength(1);
});

test("the signs of bold text are no part of a name", () => {
  expect(told(`**附件：**值守人员名单${signature}`)[0]).toContain("文件名写成“值守人员名单.pdf”");
});

test.each([
  ["their names", ["值守人员名单.docx", "抢险物资清单.xlsx"]],
  ["names with numbers", ["附件1 值守人员名单.docx", "附件2.抢险物资清单.xlsx"]],
  ["numbers alone", ["附件1.docx", "附件2.docx"]],
  ["numbers first", ["1.docx", "2-物资.docx"]],
  ["names that differ a little", ["防汛值守人员名单（最终）.docx", "抢险物资清单表.xlsx"]],
  ["other names, as many", ["a.pdf", "b.pdf"]],
  ["encoded names", ["%E5%80%BC%E5%AE%88%E4%BA%BA%E5%91%98%E5%90%8D%E5%8D%95.docx", "附件二.docx"]],
])("files with %s are they", (_, files) => {
  expect(told(`${list}${signature}`, files)).toEqual([]);
});

test("titles in the front-matter and links in the text are they too", () => {
  const fields =
    "\nattachments:\n  - { path: 通知/a.docx, title: 值守人员名单 }\n  - { path: 通知/b.xlsx, title: 抢险物资清单 }";
  expect(told(list, [], fields)).toEqual([]);
  expect(told("附件：1.[值守人员名单](通知/a.docx)\n\n2.[抢险物资清单](通知/b.xlsx)")).toEqual([]);
});

test.each([
  [
    "below a line of its own",
    `${list}${signature}\n附件1\n\n值守人员名单\n\n张某\n\n附件2\n\n抢险物资清单\n`,
  ],
  ["below its name", `${list}${signature}\n## 值守人员名单\n\n张某\n\n## 抢险物资清单\n\n沙袋\n`],
  ["as a table", "附件：值守人员名单\n\n|姓名|电话|\n|---|---|\n|张某|略|\n"],
  ["as a picture", "附件：值守人员名单\n\n![名单](通知/1.png)\n"],
  ["below the label of a law", "附：\n\n值守人员名单\n\n一、县城\n"],
])("what follows in the text %s is there", (_, text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  "附件：无",
  "附件：值守人员名单（略）",
  "附件：（按顺序列明有关材料）",
  "申请时提交下列附件：身份证明、授权书。",
  "附件应当能够打开，表格附件应当提供可编辑的格式。",
  "1.值守人员名单",
])("%s names none", (text) => {
  expect(told(text)).toEqual([]);
});

test("a withdrawn document has none", () => {
  expect(told(list, [], "\nwithdrawal: { on: 2026-11-20, reason: 误发 }")).toEqual([]);
});

test.each(["file", "line", "nothing"])("the cure ends the finding: %s", (cure) => {
  const [first = ""] = told("附件：值守人员名单");
  const [, name = ""] = /写成“(.*?)”/.exec(first) ?? [];
  if (cure === "file") expect(told("附件：值守人员名单", [name])).toEqual([]);
  if (cure === "line") expect(told("附件：值守人员名单\n\n附件\n\n张某\n")).toEqual([]);
  if (cure === "nothing") expect(told("")).toEqual([]);
});

test("a text of 20,000 lists or 100,000 blanks is read in a time like its length", () => {
  expect(told("附件：1.名单\n\n".repeat(20_000)).length).toBeLessThan(2);
  expect(told("附件：1.[名单](a.pdf)、物资清单\n\n".repeat(20_000))).toEqual([]);
  for (const run of [" ", "；", "*", "，", "[", "1 ", "1.名；"])
    told(`附件：${run.repeat(100_000)}x`);
  expect(told(`附件：${" ".repeat(100_000)}${"1. ".repeat(30_000)}`)).toEqual([]);
});
