import { expect, test } from "vitest";
import { shownBlocks, shownLeftOut } from "../../authoring/import/fixtures/shown.ts";
import { readHtml } from "./read-html.ts";

function shown(html: string) {
  return shownBlocks(readHtml(html).page);
}

function leftOut(html: string) {
  return shownLeftOut(readHtml(html).page);
}

test("scripts, styles, controls and what is hidden are left out", () => {
  const html = `<title>防汛预案</title><style>p{}</style><body><script>alert(1)</script>
    <ul style="display:none"><li><a href="/a">首页</a><li><a href="/b">机构</a></ul>
    <select><option>县直部门</select><noscript>请启用脚本</noscript>
    <div style="display: none">第二页的正文</div><p>正文`;
  expect(readHtml(html).page.title).toBe("防汛预案");
  expect(shown(html)).toEqual(["正文"]);
  expect(leftOut(html)).toEqual([
    "script alert(1)",
    "furniture 首页 机构",
    "control 县直部门",
    "furniture 请启用脚本",
    "hidden 第二页的正文",
  ]);
});

test("whatever way text is hidden, it is left out and told; a size given anew shows it again", () => {
  const html = `<style>.old, #bak { display: none } @media print { .kept { display: none } } .menu .sub { display: none }</style>
    <p hidden>甲</p><p style="visibility:hidden">乙</p><p style="font-size:0">丙<span style="font-size:16px">显一</span></p>
    <p class="a old">丁</p><p id="bak">戊</p><p style="position:absolute;left:-9999px">己</p><p style="opacity:0">庚</p>
    <dialog>您访问的链接即将离开本站</dialog><p class="kept">显二</p><p class="sub">显三</p><p style="margin-left:-20px;opacity:0.5">显四</p>
    <table><tr><td>项<td style="display:none">辛<td>值</table><!-- 壬 -->`;
  expect(shown(html)).toEqual(["显一", "显二", "显三", "显四", [["项", "值"]]]);
  expect(leftOut(html)).toEqual([
    ...["hidden 甲", "hidden 乙", "hidden 丙", "hidden 丁", "hidden 戊", "hidden 己", "hidden 庚"],
    "furniture 您访问的链接即将离开本站",
    "hidden 辛",
  ]);
});

test("white text is kept, and told where it has no ground of its own", () => {
  const html = `<p style="color:#fff">甲</p><table bgcolor="red"><tr><td style="background:#036;color:#FFF">乙<td>丙</table><font color="white">丁</font>`;
  expect(shown(html)).toEqual(["甲", [["乙", "丙"]], "丁"]);
  expect(readHtml(html).notes).toEqual([{ code: "pale-text", values: { count: "2", lines: "1" } }]);
});

test("frames, objects and films are named, counters and drawn signs are not", () => {
  const html = `<iframe src="附件.html"></iframe><embed src="公告.pdf"><video><source src="会议.mp4"></video><object data="表.swf">请安装插件</object>
    <iframe src="count.html" width="0" height="0"></iframe><svg><path d="M0 0"/></svg><iframe src="about:blank"></iframe>`;
  expect(shown(html)).toEqual([]);
  expect(leftOut(html)).toEqual([
    "embedded iframe 附件.html",
    "embedded embed 公告.pdf",
    "embedded video 会议.mp4",
    "embedded object 表.swf 请安装插件",
  ]);
});

test("raised, lowered, struck and inserted text stays so, by element or by style", () => {
  expect(
    shown(`<p>10<sup>3</sup>m<span style="vertical-align: super">2</span>，CO<sub>2</sub>，标准<del>一百</del><s>旧</s>
      <span style="color:red;text-decoration:line-through">废</span><ins>八十</ins>元`),
  ).toEqual([
    "10<sup>3</sup>m<sup>2</sup>，CO<sub>2</sub>，标准<del>一百旧废</del><ins>八十</ins>元",
  ]);
  const [block] = readHtml("<p>5×10<sup>-6</sup>，H<sub>2</sub>O，见注<sup>[1]</sup>").page.blocks;
  expect(block).toMatchObject({ text: "5×10⁻⁶，H₂O，见注[1]" });
});

test("signs that only browsers show are written: of readings, quotations, boxes to tick, formulas", () => {
  expect(
    shown(`<p><ruby>漯<rt>luò</rt></ruby>河、<ruby>漯<rp>(</rp><rt>luò</rt><rp>)</rp></ruby>河<p><q>引</q>
      <p><input type="checkbox" checked>是<input type="checkbox">否<input type="radio">无<input type="hidden" value="密">
      <p>比例<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>，<math><msup><mi>x</mi><mn>3</mn></msup><mo>+</mo><msqrt><mi>a</mi><mo>+</mo><mn>1</mn></msqrt></math>`),
  ).toEqual(["漯（luò）河、漯(luò)河", "“引”", "☑是□否○无", "比例1/2，x<sup>3</sup>+√(a+1)"]);
});

test("each block and each line is a block of its own, with its line in the source", () => {
  const html = "<div>通知<p>各乡镇：<br>现将\n预案印发</p>\n落款</div>";
  expect(shown(html)).toEqual(["通知", "各乡镇：", "现将预案印发", "落款"]);
  expect(readHtml(html).page.blocks.map(({ line }) => line)).toEqual([1, 1, 1, 2]);
});

test("blanks are shown as browsers show them, wide ones are kept", () => {
  expect(shown("<p>\n  甲\t 乙\n丙 <b> GB </b>  9704&nbsp;\u3000丁 </p>")).toEqual([
    "甲 乙丙 <strong>GB</strong> 9704\u00a0\u3000丁",
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
    "a. 甲",
  ]);
  expect(
    shown(
      '<ol type="I" start="4"><li>甲<li value="9">乙</ol><ol style="list-style: cjk-ideographic outside"><li>丙<ol><li>丁</ol><li>戊</ol><ol reversed><li>己<li>庚</ol><ol style="list-style:none"><li>辛</ol><ol type="A"><li style="list-style-type:lower-alpha">壬<li>癸</ol>',
    ),
  ).toEqual([
    ...["IV. 甲", "IX. 乙", "一、丙", "1. 丁", "二、戊", "2. 己", "1. 庚", "辛", "a. 壬", "B. 癸"],
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

test("headings in cells leave a table a table; text beside a menu is no table", () => {
  expect(
    shown("<table><tr><td><h3>乡镇</h3><td><h3>金额</h3><tr><td>柳溪镇<td>100</table>"),
  ).toEqual([
    [
      ["乡镇", "金额"],
      ["柳溪镇", "100"],
    ],
  ]);
  const text = "<p>各乡镇应当在六月底前报送方案。</p><p>逾期不报的，予以通报批评。</p>";
  const lines = ["栏目", "各乡镇应当在六月底前报送方案。", "逾期不报的，予以通报批评。"];
  expect(shown(`<table><tr><td>栏目<td>${text}</table>`)).toEqual(lines);
  expect(shown(`<table><tr><td colspan=2>站名<tr><td>栏目<td>${text}</table>`)).toEqual([
    "站名",
    ...lines,
  ]);
  expect(
    shown(`<table><tr><td colspan=2><h1>通知</h1>${text}<tr><td>上一篇<td>下一篇</table>`),
  ).toEqual([...["1 通知", ...lines.slice(1), "上一篇", "下一篇"]]);
  const form = `<table border="1"><tr><td>姓名<td>张某<tr><td>事迹<td>${text}</table>`;
  expect(shown(form)).toEqual([
    [
      ["姓名", "张某"],
      ["事迹", lines.slice(1).join("\n")],
    ],
  ]);
});

test("pictures in the page itself are kept, with what they are told by their first bytes", () => {
  const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(200)]).toString(
    "base64",
  );
  const html = `<p>图<img alt="甲" src="data:image/png;base64,${png}"><img src="data:image/png;base64,${btoa("<svg>".repeat(60))}" alt="乙"><img src="" data-src="c.jpg">`;
  expect(shown(html)).toEqual(["图", "![甲](内嵌图片-1.png)", "![](c.jpg)"]);
  expect([...readHtml(html).pictures.keys()]).toEqual(["内嵌图片-1.png"]);
  expect(leftOut(html)).toEqual(["embedded img 乙"]);
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
