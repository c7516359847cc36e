import { describe, expect, test } from "vitest";
import { found } from "../../fixtures/found.ts";
import { checkSettings, inDocument, inFile } from "../fixtures/findings.ts";
import { altText } from "./alt-text.ts";
import { brokenBrackets } from "./broken-brackets.ts";
import { foreignHost } from "./foreign-host.ts";
import { insecureLink } from "./insecure-link.ts";
import { blankInAddress, noAddress } from "./no-link.ts";
import { notLookedInto } from "./not-looked-into.ts";
import { program } from "./program.ts";
import { tooLarge } from "./too-large.ts";
import { unreadableKind } from "./unreadable-kind.ts";
import { wrongType } from "./wrong-type.ts";

describe("links", () => {
  test("to a site that is not the government's are listed", () => {
    expect(
      inDocument(foreignHost, "见[官网](https://news.example.com/a?b=1)。\nhttps://example.com/。"),
    ).toMatchInlineSnapshot(`
      [
        "1:7 链接“https://news.example.com/a?b=1”指向非政府网站 news.example.com。改法：确认内容可靠、长期有效；不再需要的删去。长期使用的网站写进 portal.yaml 的 checks.allow.hosts。",
        "2:1 链接“https://example.com/”指向非政府网站 example.com。改法：确认内容可靠、长期有效；不再需要的删去。长期使用的网站写进 portal.yaml 的 checks.allow.hosts。",
      ]
    `);
  });

  test("to the government's sites and those the portal names are not", () => {
    const settings = checkSettings(
      "governmentHosts: [qinghe.example]\nallow:\n  hosts: [news.example.com]",
    );
    const text = "https://www.gov.cn/a https://www.qinghe.example/ https://news.example.com/";
    expect(inDocument(foreignHost, text, { settings })).toEqual([]);
    expect(inDocument(foreignHost, "https://notqinghe.example/", { settings })).toHaveLength(1);
  });

  test("to the portal's own site are not, with www. or without", async () => {
    const page = "title: 关于供水的通知\nindexNumber: QH001-2020-00001\npublisher: 县政府";
    const text = `---\n${page}\npublishedOn: 2020-01-02\n---\n见 https://qinghe.example/zwgk/ 和 https://www.qinghe.example/ 。\n`;
    const url = "url: https://www.qinghe.example/zwgk/\n";
    expect(await found(/foreign-host/, { a: text }, { "portal.yaml": url })).not.toContain("a.md");
    expect(await found(/foreign-host/, { a: text })).toContain("links/foreign-host");
  });

  test("in the clear are listed", () => {
    expect(inDocument(insecureLink, "[平台](http://www.gov.cn/)")).toMatchInlineSnapshot(`
      [
        "1:6 链接“http://www.gov.cn/”以 http:// 开头。改法：对方网站支持时，改成 https://。",
      ]
    `);
    expect(inDocument(insecureLink, "https://www.gov.cn/\n```\nhttp://a.b/\n```")).toEqual([]);
  });
});

describe("what should have been a link", () => {
  test("is told of where brackets are full-width or apart, with the cure", () => {
    const text = [
      "又见[市政府网站]（https://www.qinghe.example/）。",
      "见［附件］(通知/附件1.pdf)、[名单] （通知/名单（2024）.xlsx)，[第三条]（#第三条）",
    ].join("\n");
    expect(inDocument(brokenBrackets, text)).toMatchInlineSnapshot(`
      [
        "1:3 “[市政府网站]（https://www.qinghe.example/）”用了全角括号，或括号之间有空格，不会成为链接。改法：写成 [市政府网站](https://www.qinghe.example/)。",
        "2:2 “［附件］(通知/附件1.pdf)”用了全角括号，或括号之间有空格，不会成为链接。改法：写成 [附件](通知/附件1.pdf)。",
        "2:19 “[名单] （通知/名单（2024）.xlsx)”用了全角括号，或括号之间有空格，不会成为链接。改法：写成 [名单](通知/名单（2024）.xlsx)。",
        "2:43 “[第三条]（#第三条）”用了全角括号，或括号之间有空格，不会成为链接。改法：写成 [第三条](#第三条)。",
      ]
    `);
  });

  test("is told of no more when the cure is written", () => {
    const wrong = "见[名单]（通知/名单 1.xlsx）、[平台](https://www.qinghe.example/a b)";
    const cures = [brokenBrackets, blankInAddress].flatMap((rule) => inDocument(rule, wrong));
    const written = cures.map((cure) => /改法：.*?(\[.*\)(?=。))/.exec(cure)?.[1]);
    expect(written).toEqual([
      "[名单](<通知/名单 1.xlsx>)",
      "[平台](<https://www.qinghe.example/a b>)",
    ]);
    for (const rule of [brokenBrackets, blankInAddress, noAddress]) {
      expect(inDocument(rule, written.join("、"))).toEqual([]);
    }
  });

  test("is not where brackets are text", () => {
    const text =
      "禾政发[2020]（第3号）、[甲]（见附件1）、［2019］（1/3）、[a](b.pdf)、[注]（一）/（二）";
    expect(inDocument(brokenBrackets, text)).toEqual([]);
  });

  test("is told of where a blank ends the address; files with blanks are found by their names", () => {
    const text =
      "[平台](https://www.qinghe.example/a b)、[表](通知/表 1.pdf)、[甲](乙 丙)、[a](b/c 'd')";
    expect(inDocument(blankInAddress, text)).toMatchInlineSnapshot(`
      [
        "1:1 “[平台](https://www.qinghe.example/a b)”的地址里有空格，不会成为链接。改法：用尖括号把地址括起来：[平台](<https://www.qinghe.example/a b>)。",
      ]
    `);
  });

  test("is not told of where brackets are there to be filled in", () => {
    expect(inDocument(noAddress, "是[ ]()　否[　]()")).toEqual([]);
  });

  test("is told of where the address is missing", () => {
    expect(inDocument(noAddress, "见[名单]()、[附表]( <> )、[表](a.pdf)()")).toMatchInlineSnapshot(`
      [
        "1:2 “[名单]()”没有写地址，点了没有反应。改法：在圆括号里写上地址；不要链接的，只留文字“名单”。",
        "1:9 “[附表]( <> )”没有写地址，点了没有反应。改法：在圆括号里写上地址；不要链接的，只留文字“附表”。",
      ]
    `);
  });
});

describe("pictures", () => {
  test("without words are told of", () => {
    expect(inDocument(altText, "流程：\n![](a/流程图.png)")).toMatchInlineSnapshot(`
      [
        "2:1 图片“a/流程图.png”没有说明，看不见图的人无从知道内容。改法：在方括号里写明图上是什么：![应急响应流程图](图.png)。",
      ]
    `);
    expect(inDocument(altText, '<img src="a.png" alt="">')).toHaveLength(1);
  });

  test("with words are not", () => {
    expect(inDocument(altText, '![流程图](a.png) <img src="a.png" alt="流程图">')).toEqual([]);
  });
});

describe("files", () => {
  test("larger than the limit are told of", () => {
    const settings = checkSettings("largestFileBytes: 2000000");
    expect(inFile(tooLarge, { bytes: 3_450_000 }, settings)).toMatchInlineSnapshot(`
      [
        "文件有 3.5 MB，超过了上限 2.0 MB。改法：压缩图片、重新导出 PDF，或拆成几个文件；上限在 portal.yaml 的 checks.largestFileBytes。",
      ]
    `);
    expect(inFile(tooLarge, { bytes: 2_000_000 }, settings)).toEqual([]);
  });

  test("that are not what the extension says are an error", () => {
    const fault = { code: "wrong-type", found: "HTML" } as const;
    expect(inFile(wrongType, { fault })).toMatchInlineSnapshot(`
      [
        "文件的内容是 HTML，与扩展名不符。改法：用原来的软件打开，另存为扩展名对应的格式；不要只改文件名。",
      ]
    `);
    expect(inFile(wrongType, { fault: { code: "damaged", found: "" } })).toEqual([]);
  });

  test("that are programs under another name are an error", () => {
    const fault = { code: "program", found: "EXE" } as const;
    expect(inFile(program, { fault })).toMatchInlineSnapshot(`
      [
        "文件的内容是程序或脚本（EXE），与扩展名无关，不能发布。改法：删去这个文件，查清它是怎样来的；确实要公开的内容，从原件重新导出。",
      ]
    `);
    // Those that say so have been told of already.
    expect(inFile(program, { file: "documents/a/安装.exe", fault })).toEqual([]);
  });

  test("that could not be looked into are told of, with the reason", () => {
    const encrypted = { code: "encrypted", found: "" } as const;
    const tooMuch = { code: "too-large", found: "900 MB" } as const;
    expect([
      ...inFile(notLookedInto, { fault: encrypted }),
      ...inFile(notLookedInto, { fault: tooMuch }),
    ]).toMatchInlineSnapshot(`
      [
        "文件设了密码，没有检查里面有没有个人信息和密级标志。改法：去掉密码、修复或重新导出文件；太大的拆开。确实不能的，人工逐页检查。",
        "文件或展开后的内容太大（900 MB），没有检查里面有没有个人信息和密级标志。改法：去掉密码、修复或重新导出文件；太大的拆开。确实不能的，人工逐页检查。",
      ]
    `);
    expect(inFile(notLookedInto, { fault: { code: "wrong-type", found: "HTML" } })).toEqual([]);
    expect(inFile(notLookedInto, { text: [] })).toEqual([]);
  });

  test("of kinds that are not looked into are hints, scans among them", () => {
    const scan = { code: "no-text", found: "" } as const;
    expect([
      ...inFile(unreadableKind, { file: "documents/a/名单.doc" }),
      ...inFile(unreadableKind, { file: "documents/a/名单.pdf", fault: scan }),
    ]).toMatchInlineSnapshot(`
      [
        "没有检查这个 DOC 文件里有没有个人信息和密级标志。改法：换成 DOCX、XLSX、CSV 或文字版 PDF（旧格式不少人打不开，扫描件搜不到、读屏软件读不出）；不能换的，人工检查。",
        "没有检查这个 PDF 文件里有没有个人信息和密级标志。改法：换成 DOCX、XLSX、CSV 或文字版 PDF（旧格式不少人打不开，扫描件搜不到、读屏软件读不出）；不能换的，人工检查。",
      ]
    `);
    expect(inFile(unreadableKind, { file: "documents/a/图.png" })).toEqual([]);
    expect(inFile(unreadableKind, { text: [] })).toEqual([]);
  });
});
