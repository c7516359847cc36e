import { expect, test } from "vitest";
import { describe as inWords } from "../checks/reports/describe.ts";
import { listFolder } from "../content/folder/folder.ts";
import { loadPortal } from "../site/load/load-portal.ts";
import { Stopwatch } from "../site/progress/stopwatch.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";

const cache = temporaryFolder({});
const silent = { update: () => {}, clear: () => {} };

/** Loads a content folder and tells what is said of its links. */
async function linked(files: Record<string, string | Buffer>) {
  const root = temporaryFolder(files);
  const options = { content: listFolder(root), cache, asOf: "2026-11-22", workers: 1 };
  const { portal, diagnostics } = await loadPortal(options, silent, new Stopwatch());
  const said = diagnostics
    .filter(({ code }) => /^(?:link|attachment)\//.test(code))
    .map((one) => {
      const { message, cure } = inWords(one, "zh");
      return `${one.severity} ${one.code} ${one.file}:${one.line ?? ""} ${message}改法：${cure}`;
    });
  const page = (file: string) => portal.documents.find(({ source }) => source.file === file);
  return { said, links: (file: string) => page(file)?.links ?? [], page };
}

test("what lies beside a document is offered in the order people count", async () => {
  const names = [
    "附件1",
    "附件2",
    "附件3",
    "附件10",
    "附件11",
    "附表一",
    "附表二",
    "附表三",
    "附表十",
  ];
  const files = names.toReversed().map((name) => [`documents/a/${name}.csv`, "甲"]);
  const { page } = await linked({
    "documents/a.md": documentText(1),
    ...Object.fromEntries(files),
  });
  expect(page("documents/a.md")?.attachments.map(({ title }) => title)).toEqual(names);
});

test("links lead to documents by file, address, full address and number, and to their articles", async () => {
  const { said, links } = await linked({
    "portal.yaml": "url: https://www.qinghe.example/zwgk/\n",
    "documents/a.md": documentText(
      1,
      "",
      [
        "[b](2019/b.md#第二条)",
        "[b](/documents/QH001-2020-00002/)",
        "[b](http://qinghe.example/zwgk/documents/QH001-2020-00002/index.html#article-1)",
        "https://www.qinghe.example/zwgk/documents/QH001-2020-00002/",
        "[b](QH001-2020-00002)",
        "[b](禾政发〔2019〕2号)",
        "[b](documents/QH001-2020-00002/QH001-2020-00002.json)",
        "[b](/documents/QH001-2020-00002/b/表 1.csv)",
        "[feed](/documents/feed.xml)",
        "[other](https://www.gov.cn/a?b=1&c=2#d)",
      ].join("\n\n"),
    ),
    "documents/2019/b.md": documentText(
      2,
      "documentNumber: 禾政发〔2019〕2号\n",
      "第一条　甲。\n\n第二条　乙。\n",
    ),
    "documents/2019/b/表 1.csv": "甲",
  });
  expect(said).toEqual([]);
  expect(links("documents/a.md")).toEqual([
    "../QH001-2020-00002/index.html#article-2",
    "../QH001-2020-00002/index.html",
    "../QH001-2020-00002/index.html#article-1",
    "../QH001-2020-00002/index.html",
    "../QH001-2020-00002/index.html",
    "../QH001-2020-00002/index.html",
    "../QH001-2020-00002/QH001-2020-00002.json",
    "../QH001-2020-00002/b/%E8%A1%A8%201.csv",
    "../feed.xml",
    "https://www.gov.cn/a?b=1&c=2#d",
  ]);
});

test("links that lead nowhere are told of with line and cure", async () => {
  const { said } = await linked({
    "portal.yaml": "url: https://www.qinghe.example/zwgk/\n",
    "documents/a.md": documentText(
      1,
      "documentNumber: 禾政发〔2019〕12号\n",
      [
        "[1](a/名单.xls)",
        "[2](https://www.qinghe.example/zwgk/documents/QH001-2020-00009/)",
        "[3](禾政发〔2019〕13号)",
        "[4](b.md#article-9)",
        "[5](#无此条)",
        "[6](C:\\\\公文\\\\表.docx)",
        "[7](a\\名单.xlsx)",
        "[8](ftp://qinghe.example/表.docx)",
        "[9](../portal.yaml)",
        "[10](a/程序.exe)",
        "[11](附 表.xlsx)",
      ].join("\n\n"),
    ),
    "documents/b.md": documentText(2, "", "第一条　甲。\n\n第二条　乙。\n"),
    "documents/a/名单.xlsx": "甲",
    "documents/a/程序.exe": "甲",
    "documents/旧/附 表.xlsx": "甲",
  });
  expect(said.join("\n")).toMatchInlineSnapshot(`
    "error link/program documents/a.md: “documents/a/程序.exe”是程序或脚本，下载的人打开就会运行。改法：从文件夹里删去；要公开里面的内容，换成 PDF 或表格；软件请写官方下载页面的网址。
    error link/not-found documents/a.md:8 找不到“documents/a/名单.xls”。改法：是不是“a/名单.xlsx”？
    error link/not-found documents/a.md:10 找不到“https://www.qinghe.example/zwgk/documents/QH001-2020-00009/”。改法：是不是“QH001-2020-00001”？
    hint link/unknown-number documents/a.md:12 链接写的是文号“禾政发〔2019〕13号”，门户里没有这个文号的文件，这里只显示文字，没有链接。改法：是不是“禾政发〔2019〕12号”？
    warning link/no-anchor documents/a.md:14 “documents/b.md”里没有“#article-9”这个位置。改法：是不是“#article-2”？可以写条号或标题，如 #第三条。
    error link/on-computer documents/a.md:18 “C:\\公文\\表.docx”是某台电脑上的位置，别人打不开。改法：把文件复制到与这份文件同名的文件夹里，写相对路径，用 / 分隔，如 通知/名单.xlsx。
    error link/backslash documents/a.md:20 “a\\名单.xlsx”用 \\ 分隔文件夹，网页只认 /。改法：写成“a/名单.xlsx”。
    warning link/protocol documents/a.md:22 “ftp://qinghe.example/表.docx”不是网页、邮箱或电话的地址，页面上只留文字，没有链接。改法：换成以 https:// 开头的网址；图片和文件存到与这份文件同名的文件夹里再链接；用不着的删去。
    error link/unpublished documents/a.md:24 “portal.yaml”不发布：它是草稿、还没到发布日期的文件（或这样的文件的附件）、放错位置的 Markdown，或门户的设置。改法：等它发布以后再链接；放错位置的移到 documents/ 里；附件要一起发布的，复制到与这份文件同名的文件夹里。
    error link/program documents/a.md:26 “documents/a/程序.exe”是程序或脚本，下载的人打开就会运行。改法：从文件夹里删去；要公开里面的内容，换成 PDF 或表格；软件请写官方下载页面的网址。
    error link/not-found documents/a.md:28 找不到“documents/附 表.xlsx”。改法：是不是“<旧/附 表.xlsx>”？
    warning link/no-anchor documents/a.md:16 这份文件里没有“#无此条”这个位置。改法：改成有的位置，可以写条号或标题，如 #第三条；或删去 # 和后面的字。"
  `);
});

test("names count to the letter on every system, and the name that is there is told", async () => {
  const decomposed = "re\u0301sume\u0301";
  const { said } = await linked({
    "documents/a.md": documentText(
      1,
      "",
      `[1](a/名单.CSV)\n\n[2](A/名单.csv)\n\n[3](B.md)\n\n[4](a/${decomposed.normalize("NFC")}.csv)\n\n[5](a/${decomposed}.csv)\n`,
    ),
    "documents/b.md": documentText(2),
    "documents/a/名单.csv": "甲",
    [`documents/a/${decomposed}.csv`]: "甲",
  });
  const proposals = said.map((one) => /:(\d+) .*是不是“(.*)”/.exec(one)?.slice(1));
  expect(proposals).toEqual([
    ["7", "a/名单.csv"],
    ["9", "a/名单.csv"],
    ["11", "b.md"],
    ["13", `a/${decomposed}.csv`],
  ]);
});

test("files that may run are refused each by its kind, however they are given", async () => {
  const { said, page } = await linked({
    "documents/a.md": documentText(
      1,
      "attachments: [../图/旗.svg]\n",
      "![图](a/图.svg)\n\n[页](a/页.html)\n\n<img src='a/图.xml' alt='图'>\n",
    ),
    "图/旗.svg": "<svg/>",
    "documents/a/图.svg": "<svg/>",
    "documents/a/图.xml": "<svg/>",
    "documents/a/页.html": "甲",
    "documents/a/表.xlsm": "甲",
    "documents/a/表.php.csv": "甲",
    "documents/a/表": "甲",
    "documents/a/表.xyz": "甲",
  });
  expect(page("documents/a.md")).toMatchObject({ attachments: [], pictures: [] });
  expect(said.map((one) => one.split(" ").slice(0, 4).join(" ")).sort()).toMatchInlineSnapshot(`
    [
      "error link/active documents/a.md: “documents/a/图.svg”是网页、矢量图（SVG）、XML",
      "error link/active documents/a.md: “documents/a/图.xml”是网页、矢量图（SVG）、XML",
      "error link/active documents/a.md: “documents/a/页.html”是网页、矢量图（SVG）、XML",
      "error link/active documents/a.md:10 “documents/a/页.html”是网页、矢量图（SVG）、XML",
      "error link/active documents/a.md:12 “documents/a/图.xml”是网页、矢量图（SVG）、XML",
      "error link/active documents/a.md:6 “图/旗.svg”是网页、矢量图（SVG）、XML",
      "error link/active documents/a.md:8 “documents/a/图.svg”是网页、矢量图（SVG）、XML",
      "error link/inner-ending documents/a.md: “documents/a/表.php.csv”的名称中间有",
      "error link/macros documents/a.md: “documents/a/表.xlsm”是可以带宏的",
      "error link/no-ending documents/a.md: “documents/a/表”没有扩展名，浏览器不知道是什么，有的会当作本站的网页运行，不能发布。改法：改名，加上它本来的扩展名，如",
      "error link/unknown-kind documents/a.md: “documents/a/表.xyz”的扩展名不是可以发布的（文档、表格、图片、压缩包、音视频、数据，见",
    ]
  `);
});

test("a link to what is not published yet is told of no more when that is published, or the link deleted", async () => {
  const link = documentText(1, "", "见[甲](b.md)\n");
  const draft = { "documents/a.md": link, "documents/b.md": documentText(2, "draft: true\n") };
  expect((await linked(draft)).said.join()).toContain("先发布 documents/b.md，或删去这个链接。");
  expect((await linked({ ...draft, "documents/b.md": documentText(2) })).said).toEqual([]);
  const without = documentText(1, "", "见甲\n");
  expect((await linked({ ...draft, "documents/a.md": without })).said).toEqual([]);
});

test("nothing is published by way of another document that its own does not publish", async () => {
  const { said, page } = await linked({
    "documents/a.md": documentText(
      1,
      "attachments: [b.md, b/名单.csv]\n",
      "[1](b/名单.csv)\n\n[2](b.md)\n\n[3](c/表.csv)\n\n[4](c.md)\n\n[5](../说明.md)\n",
    ),
    "documents/b.md": documentText(2, "withdrawal: { on: 2020-02-01, reason: 含个人信息 }\n"),
    "documents/b/名单.csv": "甲",
    "documents/c.md": documentText(3, "validity: 好\n"),
    "documents/c/表.csv": "甲",
    "说明.md": "未定稿",
  });
  expect(page("documents/a.md")?.attachments).toEqual([]);
  expect(said.join("\n")).toMatchInlineSnapshot(`
    "error attachment/markdown documents/a.md:6 附件写的是“b.md”，它是文件的原稿（Markdown）。改法：从 attachments 里删去；要指向那份文件，在正文里写链接：[标题](b.md)。
    error link/withheld-file documents/a.md:6 “documents/b/名单.csv”是 documents/b.md 的附件，那份文件已经撤回，或者还没有发布；照这样写，附件会从这里公开。改法：删去这一处；确实可以公开的，把附件复制到与这份文件同名的文件夹里，改用那一份。
    error link/withheld-file documents/a.md:8 “documents/b/名单.csv”是 documents/b.md 的附件，那份文件已经撤回，或者还没有发布；照这样写，附件会从这里公开。改法：删去这一处；确实可以公开的，把附件复制到与这份文件同名的文件夹里，改用那一份。
    error link/unpublished documents/a.md:16 “说明.md”不发布：它是草稿、还没到发布日期的文件（或这样的文件的附件）、放错位置的 Markdown，或门户的设置。改法：等它发布以后再链接；放错位置的移到 documents/ 里；附件要一起发布的，复制到与这份文件同名的文件夹里。"
  `);
});

test("a link by number to what is not published yet is text, as one by file is", async () => {
  const { said, links } = await linked({
    "documents/a.md": documentText(1, "", "[甲](QH001-2020-00002)、[乙](禾政发〔2026〕3号)\n"),
    "documents/b.md": documentText(2, "draft: true\n"),
    "documents/c.md": documentText(3, "documentNumber: 禾政发〔2026〕3号\n").replace(
      "2020-01-02",
      "2026-12-01",
    ),
  });
  expect(links("documents/a.md")).toEqual(["", ""]);
  expect(said.join("\n")).toMatchInlineSnapshot(`
    "warning link/held-back documents/a.md:7 “QH001-2020-00002”链接到 documents/b.md，它是草稿或没有写完，不发布；这里只显示文字，没有链接。改法：先发布 documents/b.md，或删去这个链接。
    warning link/held-back documents/a.md:7 “禾政发〔2026〕3号”链接到 documents/c.md，它到 2026-12-01 才发布；在那以前只显示文字，没有链接。改法：不用改，到 2026-12-01 自动成为链接；不该提到它的，删去这个链接。"
  `);
});

test.each([
  ["cannot be read", Buffer.from("---\ntitle: \xb9\xab\xb8\xe6\n---\n", "latin1")],
  ["has a conflict", `<<<<<<< HEAD\n${documentText(2)}=======\n>>>>>>> b\n`],
  ["has front-matter that cannot be read", documentText(2, "topic: [甲\n")],
  ["has a field that is wrong", documentText(2, "validity: 好\n")],
])("a document that %s is one error: links to it are none", async (_, text) => {
  const { said, links } = await linked({
    "portal.yaml": "url: https://www.qinghe.example/zwgk/\n",
    "documents/a.md": documentText(
      1,
      "",
      "[甲](b.md)、[乙](QH001-2020-00002)、[丙](https://www.qinghe.example/zwgk/documents/QH001-2020-00002/)、[丁](/documents/QH001-2020-00002/)\n",
    ),
    "documents/b.md": text,
  });
  expect(said).toEqual([]);
  expect(links("documents/a.md")).toEqual(["", "", "", ""]);
});
