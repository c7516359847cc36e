import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { renderText } from "../../text/rendering/render.ts";
import { textOf } from "./page-text.ts";
import { missingLines } from "./source-text.ts";

test("a page that shows every line loses nothing, whatever its markup", () => {
  const markdown = [
    "一、总则",
    "见[附件](a/b.xlsx)和**第3条**。[^1]",
    "| 乡镇 | 面积 |",
    "|---|---|",
    "| 青禾 | 12.5 |",
    "[^1]: 脚注。",
  ].join("\n");
  expect(missingLines(markdown, "一、总则 见附件和第3条。1 乡镇面积青禾12.5 脚注。")).toEqual({
    lines: 5,
    missing: [],
  });
});

test("addresses of links are no text, with blanks in them or between angle brackets", () => {
  const markdown = "见[附件一](通知/附件 1.pdf#page=2)、[附件二](<通知/附件 2（终）.pdf>)。";
  expect(missingLines(markdown, "见附件一、附件二。").missing).toEqual([]);
  expect(missingLines(markdown, "见附件一。").missing).toEqual([markdown]);
});

test.each([
  ["a dropped word", "第一条 甲乙丙", "第一条 甲丙"],
  ["a changed digit", "共39件", "共38件"],
  ["a table cell", "| 甲 | 5 |\n|---|---|", "甲"],
  ["a full stop", "甲。乙", "甲乙"],
  ["a bracket", "（甲）", "（甲"],
  ["a star of a name", "周*兰、吴*国", "周兰、吴国"],
  ["stars of a number", "137****2468", "1372468"],
  ["stars of a product", "3*4*5", "345"],
  ["half of a pair", "**注意：**请", "**注意：请"],
  ["a comparison", ">65岁", "65岁"],
  ["a less-than sign", "<3毫米", "3毫米"],
  ["a tag that is none", "<提示>请", "请"],
  ["an underscore", "file_name_1", "filename1"],
  ["the line of a form", "姓名____", "姓名"],
  ["a star that explains a star", "* 为必填项", "为必填项"],
  ["a hash without a blank", "#一、甲", "一、甲"],
  ["a backslash", "甲\\n乙", "甲n乙"],
  ["text in its order", "甲一\n乙二", "乙二 甲一"],
])("%s that is not on the page is found", (_, markdown, shown) => {
  expect(missingLines(markdown, shown).missing).not.toEqual([]);
});

test.each([
  "**注意：**请、*重点*、***要点***、~~旧~~新、_甲_ 乙、`**码**`",
  "周**与吴**，137****2468，3*4*5，请**务必**，周*兰",
  "> 引用\n>接着\n>\n> 再来\n\n>65岁\n\n> 60%",
  "- 甲\n- **乙**\n\n* 丙\n* 丁\n\n+ 5分\n\n* 为必填\n\n1. 一\n2. 二",
  "# 标题 #\n\n### 二 #\n\n---\n\n***\n\n____\n\n****\n\n====",
  "| 甲 | 乙 |\n|:--|--:|\n| 1*2*3 | \\| | 多 |\n\n甲|乙",
  "<b>粗</b>&nbsp;&copy;，<A>类，a<b且c>d，<br>，<!-- 注 -->，<https://example.cn/a>",
  "<table><tr><td\ncolspan=2>甲<td>乙*丙</table>\n\n<video src=a.mp4>不见</video>",
  "[甲](a.md)、![图](a.png)、[乙][1]、[1]、[注]、[ ]()、[丙](<a b.md>)、甲[^1]\n\n[1]: b.md\n\n[^1]: 注*释",
  "甲\\*乙\\*，备注\\n换行，\\# 甲\n\n```text\n**码** <b>\n```\n\n~~~\n甲",
])("what the pipeline makes of %j shows it all", (body) => {
  expect(missingLines(body, textOf(parseFragment(renderText(body).html))).missing).toEqual([]);
});
