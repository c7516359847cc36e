import { expect, test } from "vitest";
import type { Block } from "../page.ts";
import { readHtml } from "./read-html.ts";

/** Blocks in short: `2 text` for headings, `- text` for items, tables as rows of cells. */
function shown(html: string) {
  return readHtml(html).page.blocks.map(short);
}

function short(block: Block) {
  if (block.kind === "table") return block.rows.map((row) => row.map(({ text }) => text));
  if (block.kind === "image") return `![${block.alt}](${block.src})`;
  const mark = block.level ?? (block.listItem ? "-" : null);
  return `${mark === null ? "" : `${mark} `}${block.markdown ?? block.text}`;
}

test("scripts, styles, controls and hidden menus are dropped, hidden text is not", () => {
  const html = `<title>防汛预案</title><style>p{}</style><script>alert(1)</script>
    <ul style="display:none"><li><a href="/a">首页</a><li><a href="/b">机构</a></ul>
    <select><option>县直部门</select><noscript>请启用脚本</noscript>
    <div style="display: none">第二页的正文</div><p>正文`;
  expect(readHtml(html).page.title).toBe("防汛预案");
  expect(shown(html)).toEqual(["第二页的正文", "正文"]);
});

test("each block and each line is a block of its own, with its line in the source", () => {
  const html = "<div>通知<p>各乡镇：<br>现将\n预案印发</p>\n落款</div>";
  expect(shown(html)).toEqual(["通知", "各乡镇：", "现将预案印发", "落款"]);
  expect(readHtml(html).page.blocks.map(({ line }) => line)).toEqual([1, 1, 1, 2]);
});

test("blanks are shown as browsers show them, wide ones are kept", () => {
  expect(shown("<p>\n  甲\t 乙\n丙 <b> GB </b>  9704&nbsp;\u3000丁 </p>")).toEqual([
    "甲 乙丙 **GB** 9704\u00a0\u3000丁",
  ]);
  expect(shown("<pre>甲  乙\n丙</pre>")).toEqual(["甲 乙", "丙"]);
});

test("headings, alignment and lists are kept; numbers that only browsers show are written", () => {
  expect(shown("<h1>总则</h1><h3>目的</h3><ul><li>一项<li>二项</ul>")).toEqual([
    "1 总则",
    "3 目的",
    "- 一项",
    "- 二项",
  ]);
  expect(shown('<ol start="3"><li>三<li>四</ol><ol type="a"><li>甲</ol>')).toEqual([
    "3. 三",
    "4. 四",
    "甲",
  ]);
  const [right] = readHtml('<p style="text-align: right">2023年5月8日').page.blocks;
  expect(right).toMatchObject({ align: "right" });
});

test("links keep their address, those that run something are text", () => {
  expect(
    shown(
      '<p>见<a href="附件 1.doc">附件</a>、<a href="java\nscript:alert(1)">打印</a>、<a href="#top">顶</a>',
    ),
  ).toEqual(["见[附件](<附件 1.doc>)、打印、顶"]);
});

test("merged cells have their text once, in their first place", () => {
  const html = `<table><tr><th rowspan=2>科目<th colspan=2>金额<tr><th>预算<th>决算<tr><td>教育<td>10<td>9<br>调整</table>`;
  expect(shown(html)).toEqual([
    [
      ["科目", "金额", ""],
      ["", "预算", "决算"],
      ["教育", "10", "9\n调整"],
    ],
  ]);
});

test("a table that only lays out a page becomes its text", () => {
  const page = "<p>正文</p>".repeat(3);
  expect(shown(`<table><tr><td>导航<td>${page}<table><tr><td>项<td>值</table></table>`)).toEqual([
    "导航",
    "正文",
    "正文",
    "正文",
    [["项", "值"]],
  ]);
  expect(shown("<table><tr><td>甲<tr><td>乙</table>")).toEqual(["甲", "乙"]);
});

test("pictures are kept, spacers are not", () => {
  expect(shown('<p>图<img src="a.png" alt="流程图"><img src="s.gif" width=1>后')).toEqual([
    "图",
    "![流程图](a.png)",
    "后",
  ]);
});

test("the address a page was saved from is read from the browser's remark or from <base>", () => {
  const saved = "<!-- saved from url=(0031)https://www.example.gov.cn/a/b.html -->\n<p>文";
  expect(readHtml(saved).base).toBe("https://www.example.gov.cn/a/b.html");
  expect(readHtml('<base href="javascript:1"><p>文').base).toBe(null);
});

test("markup nested beyond reading is refused", () => {
  expect(() => readHtml(`${"<div>".repeat(20_000)}文`)).toThrow("too-deep");
});
