import { describe, expect, test } from "vitest";
import { growth } from "../../../testing/hostile/growth.ts";
import { checkSettings, inDocument } from "../fixtures/findings.ts";
import { halfWidthPunctuation } from "./half-width-punctuation.ts";
import { headingJump } from "./heading-jump.ts";
import { lostCharacters } from "./lost-characters.ts";
import { mixedScripts } from "./mixed-scripts.ts";
import { mojibake } from "./mojibake.ts";
import { numberBrackets } from "./number-brackets.ts";
import { pageFurniture } from "./page-furniture.ts";
import { privateCharacters } from "./private-characters.ts";
import { unbalancedBrackets } from "./unbalanced-brackets.ts";
import { wrongWords } from "./wrong-words.ts";

describe("headings", () => {
  test("that leave out a level are told of", () => {
    expect(inDocument(headingJump, "# 总则\n\n### 目的\n")).toMatchInlineSnapshot(`
      [
        "3:1 “目的”是 3 级标题，上一个标题是 1 级，中间缺了级别。改法：逐级使用 # 号，或改成“一、（一）1.”这样的普通段落。",
      ]
    `);
  });

  test("that go down one level at a time, or up by several, are not", () => {
    expect(inDocument(headingJump, "# 一\n## 二\n### 三\n# 四\n")).toEqual([]);
    expect(inDocument(headingJump, "## 一\n```\n#### 代码\n```\n#总则\n")).toEqual([]);
  });
});

describe("scripts", () => {
  test("that are mixed are told of once a document", () => {
    expect(
      inDocument(mixedScripts, "各乡镇人民政府要认真組織实施，\n确保各项任務按时完成。\n"),
    ).toMatchInlineSnapshot(`
      [
        "1:11 简体文本里有繁体字“組織務”（全文 3 处）。改法：对照原件核对；人名、书名等本来如此的不用改。",
      ]
    `);
    expect(inDocument(mixedScripts, "各鄉鎮人民政府要認真组织實施。")).toHaveLength(1);
  });

  test.each([
    "各乡镇人民政府要认真组织实施。",
    "關于進一步規范執法行為的報告，并將建筑工作繼續落實。",
    "2020",
  ])("%s is not mixed", (text) => {
    expect(inDocument(mixedScripts, text)).toEqual([]);
  });
});

describe("characters", () => {
  test("that are lost are an error", () => {
    expect(inDocument(lostCharacters, "现将\uFFFD\uFFFD印发给你们。")).toMatchInlineSnapshot(`
      [
        "1:3 “现将��印发给你们。”里有丢失的字（全文 1 处）。改法：对照原件补上；这是用错编码打开过的痕迹，原来的字已经没有了。",
      ]
    `);
    expect(inDocument(lostCharacters, "现将锟斤拷印发")).toHaveLength(1);
    expect(inDocument(lostCharacters, "现将方案印发给你们。")).toEqual([]);
  });

  const text = "现将方案印发给你们，请认真贯彻执行。";
  const bytes = Buffer.from(text);

  test("in the wrong encoding are an error, whichever it was", () => {
    const asLatin = bytes.toString("latin1");
    expect(inDocument(mojibake, asLatin)).toHaveLength(1);
    expect(inDocument(mojibake, new TextDecoder("windows-1252").decode(bytes))).toHaveLength(1);
    const asGbk = new TextDecoder("gbk").decode(
      Buffer.from("关于印发青禾县行政规范性文件管理办法的通知"),
    );
    expect(inDocument(mojibake, `---\ntitle: ${asGbk}\n---\n`)).toHaveLength(1);
    expect(inDocument(mojibake, "ä¸­å›½")).toMatchInlineSnapshot(`
      [
        "1:1 “ä¸­å›½”是乱码（全文 1 处）。改法：用正确的编码重新打开原文件，另存为 UTF-8。",
      ]
    `);
  });

  test.each([
    text,
    "統籌產業鏈、供應鏈，鐵路、銀行",
    "Müller、café、naïve、Ångström",
    "25℃，±0.5 µm，×2",
  ])("%s is in the right encoding", (right) => {
    expect(inDocument(mojibake, right)).toEqual([]);
  });

  test("of private use and control characters are told of", () => {
    expect(inDocument(privateCharacters, "甲\uE010乙\n丙\u0001")).toMatchInlineSnapshot(`
      [
        "1:2 “甲乙”里有自造字或控制字符 U+E010（全文 2 处），别的电脑上显示为方框。改法：换成标准字；没有标准字的，用括号说明字形。",
      ]
    `);
    expect(inDocument(privateCharacters, "甲乙\t丙𠮷")).toEqual([]);
  });
});

describe("furniture of a page", () => {
  test("is told of line by line", () => {
    expect(
      inDocument(pageFurniture, "字体：【大 中 小】\n正文。\n浏览次数：17\n"),
    ).toMatchInlineSnapshot(`
      [
        "1:1 “字体：【大 中 小】”是原网页的界面文字，不是正文。改法：删去这一行。",
        "3:1 “浏览次数：17”是原网页的界面文字，不是正文。改法：删去这一行。",
      ]
    `);
  });

  test.each([
    "【字体：大 中 小】",
    "【 字体 :",
    "【字体: 】【关闭窗口",
    "来源：县财政局 浏览次数： 字体：【大 中 小】",
    "1. 当前位置：",
    "您現在所在的位置：首页 > 通知",
    "投稿",
    "【打印本页】 【关闭窗口】",
    "打印",
    "阅读次数:",
    "当前位置：首页 > 政务公开 > 通知",
    "扫一扫在手机打开当前页",
    "上一篇：关于某事的通知",
    "今天是 2020年5月8日 星期五",
  ])("%s is furniture", (text) => {
    expect(inDocument(pageFurniture, text)).toHaveLength(1);
  });

  test.each([
    "打印机、复印机等办公设备的采购，按照规定执行。",
    "关闭煤矿应当编制方案。",
    "字体应当规范。",
    "阅读推广活动由县图书馆承办。",
    "浏览次数前十的文件，由办公室汇总。",
    "分享经验。",
    "|阅读推广活动场次|12|",
    "（打印件无效）",
    "打印纸",
    "",
  ])("“%s” is text", (text) => {
    expect(inDocument(pageFurniture, text)).toEqual([]);
  });
});

describe("brackets and punctuation", () => {
  test("of document numbers are hints", () => {
    expect(inDocument(numberBrackets, "依据禾政发[2013]5号文件。")).toMatchInlineSnapshot(`
      [
        "1:6 “依据禾政发[2013]5号文件。”的年份没有用〔〕（全文 1 处）。改法：写成 〔2013〕；引用的原文本来如此的不用改。",
      ]
    `);
    expect(inDocument(numberBrackets, "依据禾政发〔2013〕5号文件，（2013）年。")).toEqual([]);
  });

  test("without their other half are told of once", () => {
    expect(inDocument(unbalancedBrackets, "根据《管理办法的规定。\n甲）。")).toMatchInlineSnapshot(`
      [
        "1:3 “根据《管理办法的规”附近的 《 没有配对（全文 2 处）。改法：补上另一半，或删去多出来的。",
      ]
    `);
  });

  test.each([
    "根据《管理办法》（试行)的规定",
    "1)甲\n2）乙\n一)丙",
    "“第一段。\n“第二段。”",
    "（第一段，\n第二段）",
    "见[附件](a.md)。",
  ])("%s is balanced", (text) => {
    expect(inDocument(unbalancedBrackets, text)).toEqual([]);
  });

  test("of half width between Chinese characters are told of once", () => {
    expect(inDocument(halfWidthPunctuation, "甲,乙;丙。\n丁:戊")).toMatchInlineSnapshot(`
      [
        "1:2 “甲,乙;丙。”用了半角标点（全文 3 处）。改法：写成“，”。",
      ]
    `);
    expect(inDocument(halfWidthPunctuation, "甲，乙。1,000元 a,b 12:30")).toEqual([]);
  });
});

describe("wrong words", () => {
  const settings = checkSettings("wrongWords:\n  截止目前: 截至目前");

  test("of the portal's list are told of with what to write", () => {
    expect(inDocument(wrongWords, "截止目前，截止目前。", { settings })).toMatchInlineSnapshot(`
      [
        "1:1 “截止目前”在错词表里。改法：写成“截至目前”。错词表在 portal.yaml 的 checks.wrongWords。",
        "1:6 “截止目前”在错词表里。改法：写成“截至目前”。错词表在 portal.yaml 的 checks.wrongWords。",
      ]
    `);
  });

  test("are none where the portal has no list", () => {
    expect(inDocument(wrongWords, "截止目前")).toEqual([]);
    expect(inDocument(wrongWords, "截至目前", { settings })).toEqual([]);
  });
});

test.each(["[甲](乙", "- )"])("%j again and again takes time in proportion", (sign) => {
  const task = (body: string) => void inDocument(unbalancedBrackets, body);
  expect(growth((times) => sign.repeat(times), task, 3000)).toBeLessThan(2.5);
});

test("brackets that stay open are counted, however many there are", () => {
  expect(inDocument(unbalancedBrackets, "（".repeat(300_000))[0]).toContain("全文 300000 处");
});
