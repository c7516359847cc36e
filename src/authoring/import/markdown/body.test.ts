import { expect, test } from "vitest";
import { readHtml } from "../../../formats/html/read-html.ts";
import { readPlainText } from "../../../formats/plain/read-plain-text.ts";
import { markdownBody } from "./body.ts";
import { withLinks } from "./links.ts";

test("structure of the source is written as Markdown", () => {
  const html = `<h2>一、总则</h2><p>为了<b>防汛</b>，见<a href="附件 1.doc">附件</a>。<h4>说明</h4><ul><li>甲<li>乙</ul>
    <table><tr><th>项目<th>备注<tr><td>教育<td>甲|乙<br>丙</table><p>青禾县人民政府`;
  expect(markdownBody(readHtml(html).page.blocks)).toMatchInlineSnapshot(`
    "## 一、总则

    为了<strong>防汛</strong>，见[附件](<附件 1.doc>)。

    ### 说明

    - 甲
    - 乙

    | 项目 | 备注 |
    | --- | --- |
    | 教育 | 甲\\|乙<br>丙 |

    青禾县人民政府"
  `);
});

test("lines of text never become Markdown by accident", () => {
  const lines = [
    "# 一",
    "1. 一",
    "2) 二",
    "- 三",
    "+ 四",
    "> 五",
    "---",
    "===",
    "* * *",
    "一、目的",
    "1.5公里",
    "[注]: 见表",
    "<b>",
    "　　缩进",
  ];
  expect(markdownBody(readPlainText(lines.join("\n")).blocks).split("\n\n")).toEqual([
    "\\# 一",
    "1\\. 一",
    "2\\) 二",
    "\\- 三",
    "\\+ 四",
    "\\> 五",
    "\\---",
    "\\===",
    "\\* \\* \\*",
    "一、目的",
    "1.5公里",
    "\\[注\\]: 见表",
    "\\<b\\>",
    "缩进",
  ]);
});

test("links are led elsewhere, or their text alone stays", () => {
  const markdown = "见[附\\]件](<a.doc>)、![图](<b.png>)、[首页](</>)。";
  const targets: Record<string, string> = { "a.doc": "A-1/a.doc" };
  expect(withLinks(markdown, (address) => targets[address] ?? null)).toBe(
    "见[附\\]件](<A-1/a.doc>)、、首页。",
  );
});
