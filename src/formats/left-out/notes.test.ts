import { expect, test } from "vitest";
import type { LeftOut } from "../blocks/left-out.ts";
import { noteText } from "../blocks/note.ts";
import { leftOutNotes } from "./notes.ts";

function told(...leftOut: Omit<LeftOut, "line">[]) {
  const numbered = leftOut.map((one, index) => ({ ...one, line: index + 3 }));
  return leftOutNotes(numbered).map((note) => noteText(note, "zh"));
}

test("each kind is told once, with how much it is and where", () => {
  expect(
    told(
      { as: "hidden", text: "内部意见" },
      { as: "hidden", text: "身份证号" },
      { as: "deleted", text: "一百元" },
      { as: "comment", text: "待核" },
      { as: "contents", text: "第一章　总则……1" },
      { as: "running-head", text: "青禾县政府公报" },
      { as: "placeholder", text: "单击此处输入文字" },
      { as: "embedded", text: "iframe 附件.html" },
      { as: "script", text: 'document.write("<p>正文</p>")' },
      { as: "script", text: "document.write(new Date())" },
      { as: "furniture", text: "首页" },
      { as: "control", text: "选项" },
    ),
  ).toMatchInlineSnapshot(`
    [
      "原文第 3、4 行有隐藏的文字（共 2 处），没有导入；确实要公开的，请对照原件补上",
      "文件留有修订痕迹：第 5 段删去的文字（共 1 处）没有导入，插入的已导入；请核对这就是定稿",
      "1 条批注没有导入",
      "带页码的目录（1 行，从“第一章　总则……1”起）没有导入；网站按标题自己列出目录",
      "页眉、页脚、页码（1 处，如“青禾县政府公报”）没有导入",
      "1 处没有填写的提示文字（如“单击此处输入文字”）没有导入",
      "第 10 行嵌入的内容（共 1 处：iframe 附件.html）没有导入；其中有正文或附件的，请另外保存后导入或放在网页旁边",
      "第 11 行的脚本（共 1 处）会在页面上写出文字，没有导入；请用浏览器打开，对照补上",
    ]
  `);
});

test("words that are hidden or deleted are not said again: notes stand in the document", () => {
  const notes = told({ as: "hidden", text: "内部意见" }, { as: "deleted", text: "一百元" }).join(
    "",
  );
  expect(notes).not.toMatch(/内部意见|一百元/u);
});

test("of many places the first are named", () => {
  const many = Array.from({ length: 9 }, () => ({ as: "hidden", text: "甲" }) as const);
  expect(told(...many)[0]).toContain("第 3、4、5、6、7… 行");
});
