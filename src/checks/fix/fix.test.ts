import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFolder } from "../../content/folder/folder.ts";
import { applyEdits } from "../../content/source-text/edits.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { findEdits } from "./find-edits.ts";
import { fixFolder } from "./fix-folder.ts";
import { fixText } from "./fix-text.ts";

const written = `\uFEFF---\r
# 2020年1月2日 收到\r
名 称： 关于2020年1月2日的事\r
索引号:   "ＱＨ００１/2020-00001"   # 索引号\r
文号: '禾政发[2020] 第01号'\r
publisher: 青禾县人民政府\r
有效性: 现行有效\r
成文日期: 2020年1月2日\r
publishedOn: "2020/1/3 9:05"\r
撤回: {日期: 2020.1.4, 理由: 有误}\r
附件:\r
  - 文件: a/2020年1月2日.xlsx\r
---\r
\r
成文日期: 2020年1月2日，文号: 禾政发[2020]1号\r
`;

test("keys and values get their canonical form, and nothing else changes by a byte", () => {
  const source = written.replace("名 称：", "名 称:");
  expect(applyEdits(source, findEdits(source)).replaceAll("\r", "␍")).toMatchInlineSnapshot(`
    "﻿---␍
    # 2020年1月2日 收到␍
    title: 关于2020年1月2日的事␍
    indexNumber:   "QH001/2020-00001"   # 索引号␍
    documentNumber: '禾政发〔2020〕1号'␍
    publisher: 青禾县人民政府␍
    validity: inForce␍
    issuedOn: 2020-01-02␍
    publishedOn: "2020-01-03 09:05"␍
    withdrawal: {on: 2020-01-04, reason: 有误}␍
    attachments:␍
      - path: a/2020年1月2日.xlsx␍
    ---␍
    ␍
    成文日期: 2020年1月2日，文号: 禾政发[2020]1号␍
    "
  `);
});

test("what is canonical already, has two answers or cannot be read is left alone", () => {
  for (const text of [
    "---\ntitle: 甲\nvalidity: inForce\nissuedOn: 2020-01-02\n---\n",
    "---\ntitle: 甲\n名称: 乙\n---\n",
    "---\n成文日期: 2020年2月30日\n---\n".replace("成文日期", "issuedOn"),
    "---\ndocumentNumber: 禾政发〔201618〕\n---\n",
    "---\ndocumentNumber: 青禾县人民政府令第3号\n---\n",
    '---\nissuedOn: "2020年1月\\u0032日"\n---\n',
    "---\n名称: [\n---\n",
    "---\n名称: 甲\n",
    "名称: 甲\n",
    "",
  ])
    expect(findEdits(text), text).toEqual([]);
});

test("mending twice is mending once", () => {
  const once = applyEdits(written, findEdits(written));
  expect(findEdits(once)).toEqual([]);
});

test("files are replaced whole, keep their rights, and a dry run writes nothing", async () => {
  const root = temporaryFolder({
    "documents/a.md": "---\n成文日期: 2020年1月2日\n---\n",
    "documents/b.md": "---\nissuedOn: 2020-01-02\n---\n",
    "documents/c.md": Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff]),
    "guide.md": "---\n名称: 指南\n---\n",
  });
  const path = join(root, "documents/a.md");
  chmodSync(path, 0o640);
  const folder = listFolder(root);
  const planned = await fixFolder(folder, true);
  expect(readFileSync(path, "utf8")).toContain("2020年1月2日");
  expect(fixText(planned, "zh", true)).toMatchInlineSnapshot(`
    "documents/a.md:2  成文日期 → issuedOn
    documents/a.md:2  2020年1月2日 → 2020-01-02
    可以代改 1 个文件，共 2 处；没有写入。"
  `);
  const fixed = await fixFolder(folder, false);
  expect(readFileSync(path, "utf8")).toBe("---\nissuedOn: 2020-01-02\n---\n");
  // Windows knows no such rights.
  if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(root, "documents"))).toEqual(["a.md", "b.md", "c.md"]);
  expect(fixText(fixed, "en", false)).toMatchInlineSnapshot(`
    "documents/a.md:2  成文日期 → issuedOn
    documents/a.md:2  2020年1月2日 → 2020-01-02
    Mended 2 places in 1 files."
  `);
  expect(fixText(await fixFolder(folder, false), "zh", false)).toBe("没有可以代改的地方。");
});
