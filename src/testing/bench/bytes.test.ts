import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { sharedSample } from "../../site/fixtures/sample-build.ts";
import { bytesTable, kindOfFile, type Shares, sharesOf } from "./bytes.ts";

test("every file of an output is counted once, in a kind that says what it is", async () => {
  const out = join(await sharedSample("/"), "dist");
  const shares = sharesOf(out);
  const counted = [...shares.values()].reduce((sum, { files }) => sum + files, 0);
  expect(counted).toBe(filesBelow(out).length);
  expect([...shares.keys()].sort()).toMatchInlineSnapshot(`
    [
      "别的 others",
      "别的网页 other pages",
      "数据 data",
      "文件的 JSON",
      "文件的原文 sources",
      "文件的纯文本 text",
      "文件的网页 pages of documents",
      "样式和脚本 styles, scripts",
      "检索 search",
      "清单 manifest",
      "网站地图 sitemap",
      "订阅 feeds",
      "附件 attachments",
    ]
  `);
  const others = filesBelow(out).filter((path) => kindOfFile(path) === "别的 others");
  expect(others).toMatchInlineSnapshot(`
    [
      "icon.svg",
      "robots.txt",
      "verify.mjs",
      "请先读我.txt",
    ]
  `);
});

test("what lies beside a document is an attachment, its four files are not", () => {
  const kinds = ["a/a.json", "a/b.json", "a/附件/a.json", "a/index.html", "page/2/index.html"].map(
    (path) => kindOfFile(`documents/${path}`),
  );
  expect(kinds).toMatchInlineSnapshot(`
    [
      "文件的 JSON",
      "附件 attachments",
      "附件 attachments",
      "文件的网页 pages of documents",
      "别的网页 other pages",
    ]
  `);
});

test("a version is compared with the one before, kind by kind", () => {
  const shares = (json: number, pages: number): Shares =>
    new Map([
      ["网页 pages", { files: 10, bytes: pages }],
      ["JSON", { files: 10, bytes: json }],
    ]);
  const before = new Map([...shares(20e6, 3e6), ["别的 others", { files: 1, bytes: 100 }]]);
  expect(bytesTable(shares(5e6, 3e6), before)).toMatchInlineSnapshot(`
    "| 种类 kind   | 以前个数 files before | 以前 MB before | 个数 files |  MB | ±      |
    | ----------- | --------------------: | -------------: | ---------: | --: | ------ |
    | JSON        |                    10 |           20.0 |         10 | 5.0 | -75 %  |
    | 网页 pages  |                    10 |            3.0 |         10 | 3.0 | 0 %    |
    | 别的 others |                     1 |            0.0 |          0 | 0.0 | -100 % |
    | 合计 all    |                    21 |           23.0 |         20 | 8.0 | -65 %  |"
  `);
  expect(bytesTable(shares(5e6, 3e6))).toMatchInlineSnapshot(`
    "| 种类 kind  | 个数 files |  MB |
    | ---------- | ---------: | --: |
    | JSON       |         10 | 5.0 |
    | 网页 pages |         10 | 3.0 |
    | 合计 all   |         20 | 8.0 |"
  `);
});
