import { expect, test } from "vitest";
import { inDocument, inFile } from "../fixtures/findings.ts";
import { inDocuments, inFiles } from "../sought.ts";
import { classificationMark } from "./classification-mark.ts";

const rule = inDocuments(classificationMark);

test("a mark at the head of a document is an error with what to do", () => {
  expect(inDocument(rule, "机密★5年\n\n关于某事的通知\n")).toMatchInlineSnapshot(`
    [
      "1:1 这里有密级标志“机密★5年”。改法：立即停止发布，按保密规定报告并核实定密情况；已解密、可以公开的，换成没有标志的公开版本。已经提交过的，git 历史里还留着。",
    ]
  `);
  expect(classificationMark.severity).toBe("error");
});

test("a mark is found inside an attachment, with its place", () => {
  const text = [{ place: "第1段", text: "秘密★1年" }];
  expect(inFile(inFiles(classificationMark), { text })).toMatchInlineSnapshot(`
    [
      "第1段有密级标志“秘密★1年”。改法：立即停止发布，按保密规定报告并核实定密情况；已解密、可以公开的，换成没有标志的公开版本。已经提交过的，git 历史里还留着。",
    ]
  `);
});

test.each([
  "绝密★启用前",
  "**秘密★**",
  "000012 机密★10年",
  "密级：秘密",
  "文件密级: 机 密",
  "机　密",
  "秘密 十年",
  "【绝密】",
  "特急　机密★1年",
  "|密级|秘密|",
  "机 密 ★",
  "机　密　★　1　年",
  "绝 密",
  "密 级 ： 机 密",
  "機密★5年",
  '<div align="right">机密★1年</div>',
  "机&nbsp;密&nbsp;★",
  "秘\u200b密★",
  "| 特急 | 秘 密 ★ 6 个月 |",
  "机密⭐1年",
])("%s is a mark", (text) => {
  expect(inDocument(rule, `${text}\n`)).toHaveLength(1);
});

test.each([
  "第三条　国家秘密的密级分为绝密、机密、秘密三级。",
  "不得泄露国家秘密、商业秘密和个人隐私。",
  "秘密载体的标志为“机密★5年”。",
  "标志为“秘密★”",
  "保密期限届满的，自行解密。",
  "密级确定的权限，依照有关规定执行。",
  "机密级国家秘密不超过二十年。",
])("a law that says %s bears no mark", (text) => {
  expect(inDocument(rule, text)).toEqual([]);
});

test("the bare word further down is a word", () => {
  expect(inDocument(rule, `${"正文。\n".repeat(20)}秘密\n`)).toEqual([]);
});

test("a mark with blanks is shown as it is written", () => {
  expect(inDocument(rule, "正文。\n　　机 密 ★ 1 年\n")).toMatchInlineSnapshot(`
    [
      "2:3 这里有密级标志“机 密 ★ 1 年”。改法：立即停止发布，按保密规定报告并核实定密情况；已解密、可以公开的，换成没有标志的公开版本。已经提交过的，git 历史里还留着。",
    ]
  `);
});
