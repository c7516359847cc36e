import { expect, test } from "vitest";
import { inDocument, inFile } from "../fixtures/findings.ts";
import { inDocuments, inFiles } from "../sought.ts";
import { internalMark } from "./internal-mark.ts";

const rule = inDocuments(internalMark);
const file = inFiles(internalMark);

test("a mark on a line of its own is an error with what to do", () => {
  expect(inDocument(rule, "正文。\n\n内部资料　注意保存\n")).toMatchInlineSnapshot(`
    [
      "3:1 这里标明“内部资料　注意保存”。改法：先核实能不能公开：不能公开的立即撤下；可以公开的，换成没有这个标志的版本。已经提交过的，git 历史里还留着。",
    ]
  `);
  expect(internalMark.severity).toBe("error");
});

test.each([
  "（此件不予公开）",
  "【内部文件】",
  "此件不公开发布",
  "仅供内部使用",
  "仅供内部参阅",
  "内部资料，请勿外传",
  "（不予公开）",
  "注：本资料为内部资料，不得外传。",
  "信息公开选项：不予公开",
  "公开方式: 不予公开",
])("%s is a mark", (text) => {
  expect(inDocument(rule, `正文。\n${text}\n`)).toHaveLength(1);
});

test("the front-matter may say so too", () => {
  expect(inDocument(rule, "---\nabstract: 内部资料 注意保存\n---\n正文。\n")).toEqual([]);
  expect(inDocument(rule, "---\n公开属性: 不予公开\n---\n正文。\n")).toHaveLength(1);
  expect(inDocument(rule, "---\nabstract: 本资料为内部资料\n---\n正文。\n")).toHaveLength(1);
});

test.each([
  "内部 资料",
  "内部资料 注意保存",
  "内 部 资 料　　注 意 保 存",
  "此件 不 公开",
  "（此件　不予　公开）",
  '<p align="right">此件不公开</p>',
  "此件&nbsp;不&nbsp;公开",
  "内\u200b部文件",
  "公 开 方 式：不 予 公 开",
])("%s is a mark, blanks and tags or not", (text) => {
  expect(inDocument(rule, `正文。\n${text}\n`)).toHaveLength(1);
});

test("a mark is shown as it is written, at its place", () => {
  expect(inDocument(rule, "正文。\n　　【内 部 资 料】\n")).toMatchInlineSnapshot(`
    [
      "2:4 这里标明“内 部 资 料”。改法：先核实能不能公开：不能公开的立即撤下；可以公开的，换成没有这个标志的版本。已经提交过的，git 历史里还留着。",
    ]
  `);
});

test("the text of a withdrawn document is not published: no mark in it counts", () => {
  const withdrawn = "---\nwithdrawal: { on: 2026-11-20, reason: 误发 }\n---\n（此件不予公开）\n";
  expect(inDocument(rule, withdrawn)).toEqual([]);
});

test.each([
  "（此件公开发布）",
  "（三）不予公开",
  "信息公开选项：依申请公开",
  "行政机关的内部资料，应当按照规定保管。",
  "不予公开的，应当说明理由。",
  "公开方式：主动公开",
])("%s is none", (text) => {
  expect(inDocument(rule, `正文。\n${text}\n`)).toEqual([]);
});

test("a cell of the annual report's table is no mark", () => {
  const cells = ["办理结果", "予以公开", "部分公开", ...Array(9).fill("0"), "不予公开"];
  const text = cells.map((cell, at) => ({ place: `表!A${at + 1}`, text: cell }));
  expect(inFile(file, { text })).toEqual([]);
  expect(inFile(file, { text: [{ place: "第1段", text: "内部资料" }] })).toHaveLength(1);
});

test("bare words are a mark as the last line of a text, and none amid it", () => {
  const lines = "正文。\n\n".repeat(20);
  expect(inDocument(rule, `${lines}不予公开\n\n`)).toHaveLength(1);
  expect(inDocument(rule, `${lines}不予公开\n\n${lines}`)).toEqual([]);
});
