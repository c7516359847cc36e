import { expect, test } from "vitest";
import { inDocument, inFile } from "../fixtures/findings.ts";
import { inDocuments, inFiles } from "../sought.ts";
import { onRequestMark } from "./on-request-mark.ts";

const rule = inDocuments(onRequestMark);
const file = inFiles(onRequestMark);
const letter = "县人民政府：\n\n现将方案报上，请批示。\n\n青禾县水利局\n\n2026年3月2日\n\n";

test("a document marked for applicants only is an error with what to do", () => {
  expect(inDocument(rule, `${letter}（此件依申请公开）\n`)).toMatchInlineSnapshot(`
    [
      "9:2 这里标明“此件依申请公开”，只能答复申请人，不能放到网上。改法：没有发布过的，把文件移出内容文件夹；已经发布的，在元数据里写 withdrawal 撤回；经审查可以主动公开的，换成没有这个标志的版本。",
    ]
  `);
  expect(onRequestMark.severity).toBe("error");
});

test.each([
  "(此件依申请公开)",
  "此件依申请公开。",
  "**（本文依申请公开）**",
  "（ 此 件 依 申 请 公 开 ）",
  "（此件依申请公开，不得上网）",
  "<p>（此件依申请公开）</p>",
  "（依申请公开）",
  "【依申请公开】",
  "依申请公开",
  "公开方式：依申请公开",
  "公开属性: 依申请公开",
  "政府信息公开选项：依申请公开",
  "（信息公开形式：依申请公开）",
  "|公开方式|依申请公开|",
  "信息公开选项：□主动公开　☑依申请公开　□不予公开",
  "公开选项：□主动公开 □依申请公开 √不予公开",
])("%s is a mark", (text) => {
  expect(inDocument(rule, `${letter}${text}\n`)).toHaveLength(1);
});

test.each([
  "（此件公开发布）",
  "四、依申请公开",
  "（二）依申请公开",
  "依申请公开\n\n申请人可以当面提出。",
  "信息公开选项：☑主动公开　□依申请公开　□不予公开",
  "公开方式：主动公开、依申请公开",
  "依申请公开的政府信息，按照本办法第三章办理。",
  "公文分为主动公开、依申请公开、不予公开三类。",
  "此件依申请公开的，由起草单位说明理由。",
  "|序号|公开事项|公开方式（主动、依申请）|",
  "|12|行政复议决定|依申请公开|",
])("%s is none", (text) => {
  expect(inDocument(rule, `${letter}${text}\n`)).toEqual([]);
});

test("a field that is none of ours says so too", () => {
  const told = (field: string) => inDocument(rule, `---\n${field}\n---\n正文。\n`);
  expect(told("公开属性: 依申请公开")).toHaveLength(1);
  expect(told("信息公开选项: '依申请公开' # 办公室定")).toHaveLength(1);
  expect(told("公开方式: 依申请公开")).toEqual([]);
  expect(told("title: 依申请公开")).toEqual([]);
});

test("what a list says of its items is no mark of the list", () => {
  const item = "名称：会议纪要\n\n公开方式：依申请公开\n\n";
  const text = `${"正文。\n\n".repeat(10)}${item}${"正文。\n\n".repeat(10)}`;
  expect(inDocument(rule, text)).toEqual([]);
});

test("a mark inside an attachment is told of, with its place", () => {
  const text = [
    { place: "第1段", text: "关于某事的函" },
    { place: "第9段", text: "（此件依申请公开）" },
  ];
  expect(inFile(file, { text })).toMatchInlineSnapshot(`
    [
      "第9段标明“此件依申请公开”，只能答复申请人，不能放到网上。改法：没有发布过的，把文件移出内容文件夹；已经发布的，在元数据里写 withdrawal 撤回；经审查可以主动公开的，换成没有这个标志的版本。",
    ]
  `);
});

test("the subtitle of an application form is no mark", () => {
  const cells = ["政府信息公开申请表", "（依申请公开）", ...Array(20).fill("申请人")];
  const text = cells.map((cell, at) => ({ place: `表!A${at + 1}`, text: cell }));
  expect(inFile(file, { text })).toEqual([]);
});

test("the text of a withdrawn document is not published: no mark in it counts", () => {
  const withdrawn = "---\nwithdrawal: { on: 2026-11-20, reason: 误发 }\n---\n（此件依申请公开）\n";
  expect(inDocument(rule, withdrawn)).toEqual([]);
});
