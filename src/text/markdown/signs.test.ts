import { describe, expect, test } from "vitest";
import { plainText } from "../plain-text.ts";
import { renderText } from "../rendering/render.ts";
import type { RenderedText } from "../text.ts";

/** What a page shows of a text, entities decoded. */
function shown({ html }: RenderedText): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&")
    .trim();
}

describe("a sign that is not clearly markup stands in the page, in plain text and in what is searched", () => {
  test.each([
    // Masks of names, numbers, places.
    "公示对象：周*兰、吴*、郑*国，共3户。",
    "周**、吴**、郑**（女）、冯**，共4人。",
    "出租人周**与承租人吴**于2026年签订合同。",
    "户主周**的房屋与吴**的房屋相邻，欧阳**与司马**同意。",
    "周**等3人、吴**等5人。由周**和吴**。",
    "电话：137****2468、136****1357，账号 6217 **** **** 8888。",
    "证件号码 4201**********1234、42010119******123X；车牌 粤B12**5和粤B34**6。",
    "住址：青禾县**镇**村**组，幸福**路**号，**小区**栋**单元。",
    "**公司与**公司的纠纷，**县**镇共有**户。",
    "投资**万元，新建**平方米；2026年**月**日。",
    "*兰、*国、周*兰、吴*。",
    "**市**区**街道**社区居民王**反映**问题。",
    "债权人**银行**支行与债务人张**借款**元。",
    "中标人：**建设公司（联合体：**设计院）。",
    "名单（*为党员）：周兰*、吴国、郑华*。",
    // Products and formulas.
    "规格 60*80*120毫米、3*4*5、长*宽*高。",
    "面积=(甲*乙)*(丙*丁)，a*(b+c)*d，2**3**4。",
    // Marks of forms and notes.
    "带*号为必填，**号为选填，***号为附加。",
    "*号项为必填，**号项选填。*号项不填的，**号项也不填。",
    "*姓名：　*电话：　地址*：",
    "“*”表示必填，（*）表示选填，'*'和\"*\"的含义相同。",
    "姓名：__电话：__编号：____，_年_月_日",
    "******",
    "______",
    // Underscores in names.
    "邮箱 lan_zhou_01@example.cn，文件 file_name_1.xlsx、_a_.txt，周_吴_郑。",
    // Comparisons.
    ">65岁的老人优先。",
    ">=80分为合格，>60%即可。",
    "> 65岁的老人优先。",
    ">>更多",
    ">",
    "甲<=3@km>甲，见<GB:50016>。",
    "<3毫米，若a<b且c>d，x<y>z。",
    "若a<b>c则，<A>类和<B>类，<提示>请注意</提示>，请输入<time>与<data>。",
    // Tildes and backticks.
    "10~20℃，10~~20℃，~5%，~~",
    "~~~~~~~~",
    "~~~\n表格下方",
    "东经110`25`，北纬30`15`",
    // Beginnings of lines.
    "#一、压实责任",
    "#1机组、#2机组",
    "#",
    "###",
    "+86 138、-5℃",
    "- 5℃至10℃",
    "+ 5分",
    "-",
    "* 为必填项。",
    "=====",
    "1.5公里",
    // Brackets, backslashes, money.
    "同意[ ]() 不同意[√]()，[1]和[注]，[2021]3号",
    "备注\\n换行，C:\\资料\\名单，$100、￥200",
  ])("%s", (line) => {
    const text = renderText(line);
    expect(shown(text)).toBe(line);
    expect(plainText(text).trim().replace(/\n+/g, "\n")).toBe(line);
    expect(text.sections.flatMap(({ blocks }) => blocks).join("\n")).toBe(line);
  });
});

describe("what an author clearly means is markup", () => {
  test.each([
    ["**注意：**请按时办理", "<strong>注意：</strong>请按时办理"],
    ["请**务必**按时办理", "请<strong>务必</strong>按时办理"],
    ["请看**重点**。", "请看<strong>重点</strong>。"],
    ["**重点工作**由县政府负责", "<strong>重点工作</strong>由县政府负责"],
    ["根据**《办法》**执行", "根据<strong>《办法》</strong>执行"],
    ["**一、**总体要求", "<strong>一、</strong>总体要求"],
    ["（一）**加强领导。**各乡镇", "（一）<strong>加强领导。</strong>各乡镇"],
    ["（**注：甲）**乙", "（<strong>注：甲）</strong>乙"],
    ["**（注：甲**）乙", "<strong>（注：甲</strong>）乙"],
    ["**1）甲：**乙", "<strong>1）甲：</strong>乙"],
    ["完成**100**户", "完成<strong>100</strong>户"],
    ["**（一）**各镇", "<strong>（一）</strong>各镇"],
    ["**村民委员会**应当", "<strong>村民委员会</strong>应当"],
    ["这是 *重点* 内容", "这是 <em>重点</em> 内容"],
    ["（*重点*）、*难点*。", "（<em>重点</em>）、<em>难点</em>。"],
    ["***重点***", "<em><strong>重点</strong></em>"],
    ["**粗 *斜* 粗**", "<strong>粗 <em>斜</em> 粗</strong>"],
    ["_重点_ 与 __要点__", "<em>重点</em> 与 <strong>要点</strong>"],
    ["**周*兰**的申请", "<strong>周*兰</strong>的申请"],
    ["~~第三条（作废）。~~第四条", "<del>第三条（作废）。</del>第四条"],
    ["标准~~（每亩100元）~~每亩80元", "标准<del>（每亩100元）</del>每亩80元"],
    [
      "<lan@qinghe.example>",
      '<a href="mailto:lan@qinghe.example" rel="noopener">lan@qinghe.example</a>',
    ],
    ["见`代码`处", "见<code>代码</code>处"],
    ["<b>粗</b>与<SPAN>字</SPAN>", "<b>粗</b>与<span>字</span>"],
    ["<strike>旧</strike>新", "<del>旧</del>新"],
  ])("%s", (line, html) => {
    expect(renderText(line).html).toBe(`<p>${html}</p>\n`);
  });

  test("as are quotations, lists and rules", () => {
    expect(renderText("> 引用的话\n>接着说\n>\n> 2026年").html.replaceAll("\n", "")).toBe(
      "<blockquote><p>引用的话<br>接着说</p><p>2026年</p></blockquote>",
    );
    expect(renderText("- 甲\n- 乙").html).toMatch(/<li>甲<\/li>\n<li>乙<\/li>/);
    expect(renderText("* 甲\n* 乙").html).toMatch(/<li>甲<\/li>\n<li>乙<\/li>/);
    expect(renderText("甲\n\n***\n\n乙").html).toContain("<hr>");
  });
});

test("a comparison does not join the quotation above it", () => {
  expect(renderText("> 引用\n>=80分").html).toContain(">=80分");
});

test("cells beyond those of the head are shown", () => {
  const { html } = renderText("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |");
  expect(html).toContain("<td>3</td>");
});

test("only as many # as a heading begins with close it", () => {
  expect(renderText("## 一号楼 #\n\n## 二号楼 ##").outline.map(({ title }) => title)).toEqual([
    "一号楼 #",
    "二号楼",
  ]);
});

test("plain text keeps what is struck out apart, and the power of a number", () => {
  const text = renderText(
    "~~第三条（作废）。~~第四条\n\n10<sup>4</sup>亩，CO<sub>2</sub>，甲<sup>注</sup>",
  );
  expect(plainText(text)).toBe("~~第三条（作废）。~~第四条\n\n10⁴亩，CO₂，甲注\n");
  expect(text.outline).toEqual([]);
});

test("marks that nothing answers to stand as they are written, however many the bounds let through", () => {
  for (const mark of ["周*兰 **甲", "(**甲 ", "~~甲 ", "**甲 *乙 ~~丙 "])
    expect(shown(renderText(mark.repeat(1000)))).toBe(mark.repeat(1000).trim());
});
