import { describe, expect, test } from "vitest";
import { growth } from "../../../testing/hostile/growth.ts";
import { inDocument } from "../fixtures/findings.ts";
import { otherAddress } from "../links/other-address.ts";
import { droppedElement } from "./dropped-element.ts";
import { hashWithoutBlank } from "./hash-without-blank.ts";
import { invisibleCharacters } from "./invisible-characters.ts";
import { openFence } from "./open-fence.ts";
import { privateCharacters } from "./private-characters.ts";
import { sourceComment } from "./source-comment.ts";

describe("characters that nobody sees", () => {
  test("are told of once a document, by number and place", () => {
    expect(
      inDocument(invisibleCharacters, "---\ntitle: 青\u200B禾县通知\n---\n甲\u2060乙\uFEFF丙\n"),
    ).toMatchInlineSnapshot(`
      [
        "2:9 “tle: 青U+200B禾县通知”里有看不见的字符 U+200B（全文 3 处），复制、比对、检索会出错。改法：把 U+200B 连同它前后的字一起删去，再重新打上那两个字；一行里只有它的，删去整行。",
      ]
    `);
  });

  test("are an error elsewhere in values that have a form, and not told of twice", () => {
    const text = "---\n索引号: QH001\u200B-2020-00001\npublisher: 县\u200B政府\n---\n正文\n";
    expect(inDocument(invisibleCharacters, text)).toEqual([]);
  });

  test.each(["\u200B", "\u200C", "\u200E", "\u202E", "\u00AD", "\u2060", "\uFEFF", "\u3164"])(
    "%j is one",
    (character) => {
      expect(inDocument(invisibleCharacters, `青${character}禾`)).toHaveLength(1);
    },
  );

  test.each(["&#x202e;", "&#8203;", "&#X00AD;"])("%s writes one by its number", (written) => {
    expect(inDocument(invisibleCharacters, `青${written}禾`)).toHaveLength(1);
  });

  test.each(["&#x9752;", "&#160;", "👨&#x200D;👩", "&#x110000;", "&#;"])(
    "%s is none",
    (written) => {
      expect(inDocument(invisibleCharacters, `青${written}禾`)).toEqual([]);
    },
  );

  test.each(["&#0;", "&#x85;", "&#xd800;", "&#57344;", "\u0085", "\0"])(
    "%j is a control character or of private use",
    (written) => {
      expect(inDocument(privateCharacters, `青${written}禾`)).toHaveLength(1);
    },
  );

  test.each(["青　禾\u00A0县", "👨\u200D👩\u200D👧", "☑\uFE0F", "نه\u200Cخوش", "𠮷\u{E0100}野"])(
    "%j belongs to the writing",
    (text) => {
      expect(inDocument(invisibleCharacters, text)).toEqual([]);
    },
  );
});

test.each([
  ["```\n甲\n", 1],
  ["甲\n\n~~~~\n乙\n~~~\n", 1],
  ["```\n甲\n```\n", 0],
  ["```js\n~~~\n```\n", 0],
])("a fence that stays open is told of where it opens: %j", (body, times) => {
  const found = inDocument(openFence, `---\ntitle: 甲\n---\n${body}`);
  expect(found).toHaveLength(times);
});

test.each([
  ["[https://www.gov.cn](https://evil.example/)", 1],
  ["[www.gov.cn/a](<http://gov.cn.evil.example>)", 1],
  ["[https://www.gov.cn/a](https://gov.cn/b)", 0],
  ["[中国政府网](https://www.gov.cn)", 0],
])("an address that opens another one is told of: %s", (text, times) => {
  expect(inDocument(otherAddress, text)).toHaveLength(times);
});

describe("elements that a page may not hold", () => {
  test("are named with what goes with them", () => {
    const body = [
      "<script>提示()</script>",
      '<iframe src="https://example.cn/x"></iframe>',
      '<video src="a/x.mp4"><p>您的浏览器不能<b>播放</b></p>',
      "</video>",
      "<EMBED src=x.swf>",
      "<svg><text>图例</text></svg>",
    ];
    expect(
      inDocument(droppedElement, `---\ntitle: 甲\n---\n${body.join("\n")}\n`),
    ).toMatchInlineSnapshot(`
      [
        "4:1 <script> 不能放进页面，连同里面的内容一起去掉了：“提示()”。改法：删去这一段；里面的文字要公开的，移到正文里；视频、音频、嵌入的网页改成链接：[说明](地址)。",
        "5:1 <iframe> 不能放进页面，连同里面的内容一起去掉了：https://example.cn/x。改法：删去这一段；里面的文字要公开的，移到正文里；视频、音频、嵌入的网页改成链接：[说明](地址)。",
        "6:1 <video> 不能放进页面，连同里面的内容一起去掉了：“您的浏览器不能 播放”。改法：删去这一段；里面的文字要公开的，移到正文里；视频、音频、嵌入的网页改成链接：[说明](地址)。",
        "8:1 <embed> 不能放进页面，连同里面的内容一起去掉了：x.swf。改法：删去这一段；里面的文字要公开的，移到正文里；视频、音频、嵌入的网页改成链接：[说明](地址)。",
        "9:1 <svg> 不能放进页面，连同里面的内容一起去掉了：“图例”。改法：删去这一段；里面的文字要公开的，移到正文里；视频、音频、嵌入的网页改成链接：[说明](地址)。",
      ]
    `);
  });

  test("take with them all that follows when they do not end", () => {
    expect(inDocument(droppedElement, "甲\n<object>乙\n丙")).toMatchInlineSnapshot(`
      [
        "2:1 <object> 不能放进页面，连同里面的内容一起去掉了：“乙 丙”。改法：删去这一段；里面的文字要公开的，移到正文里；视频、音频、嵌入的网页改成链接：[说明](地址)。",
      ]
    `);
  });

  test.each([
    "<p style='color:red' onclick='x()'>甲</p>",
    "<table><tr><td>甲</td></tr></table>",
    "`<script>` 标签",
    "\\<video>",
    "```\n<video>\n```",
    "<script>没有结束",
    "<!-- <video> -->",
    "若a<b，<提示>",
  ])("%j holds none", (body) => {
    expect(inDocument(droppedElement, body)).toEqual([]);
  });
});

describe("comments", () => {
  test("in a document are told of once: its Markdown is published", () => {
    expect(
      inDocument(sourceComment, "甲\n<!-- 内部意见：\n暂缓 -->\n<!--乙-->"),
    ).toMatchInlineSnapshot(`
      [
        "2:1 注释“内部意见： 暂缓”不显示在页面上，但会随 .md 下载公开（全文 2 处）。改法：删去注释；要公众看到的，去掉两端的 <!-- 和 -->。",
      ]
    `);
  });

  test("that waive a finding, or stand in a page whose Markdown is not published, are not", () => {
    expect(inDocument(sourceComment, "<!-- 不检查 privacy/mobile-number：值班手机 -->")).toEqual(
      [],
    );
    const file = "annual-reports/2025.md";
    expect(inDocument(sourceComment, "<!-- 没有的填 0 -->", { file })).toEqual([]);
    expect(inDocument(sourceComment, "<!-- 没有结束\n`<!-- 代码 -->`")).toEqual([]);
  });
});

test.each(["<!-- ", "<title> ", "<ScRiPt ", "<object> "])(
  "%j again and again, and no end of it, takes time in proportion",
  (sign) => {
    const bodyOf = (times: number) => `甲${sign.repeat(times)}`;
    const task = (body: string) => void inDocument(droppedElement, body);
    expect(growth(bodyOf, task, 8000)).toBeLessThan(2.5);
  },
);

describe("# without a blank", () => {
  test("before what looks like a title is told of", () => {
    expect(inDocument(hashWithoutBlank, "#一、压实责任\n##（一）甲")).toMatchInlineSnapshot(`
      [
        "1:1 “#一、压实责任”行首的 # 后面没有空格，不是标题，# 会原样显示（全文 2 处）。改法：要作标题，在 # 后面加一个半角空格；不要标题，删去 #。",
      ]
    `);
  });

  test.each(["# 一、压实责任", "#1机组检修", "#青禾发布#", "见#一", "```\n#甲\n```", "C#"])(
    "%j is fine",
    (line) => {
      expect(inDocument(hashWithoutBlank, line)).toEqual([]);
    },
  );
});
