import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { readContent } from "./read-content.ts";
import { positionIn } from "./yaml-source/field-positions.ts";

test("a folder that holds only documents is read, with defaults for all else", async () => {
  const root = temporaryFolder({ "documents/2020/a.md": documentText(1) });
  const content = await readContent(root);
  expect(content.diagnostics).toEqual([]);
  expect(content).toMatchObject({ publishers: [], catalog: [], guide: null, rules: [], files: 1 });
  expect(content.settings).toMatchObject({ name: "政府信息公开", timeZone: "Asia/Shanghai" });
  expect(content.documents[0]).toMatchObject({
    meta: { title: "关于第1件事的通知", publishedOn: "2020-01-02", validity: "unlabelled" },
    source: { file: "documents/2020/a.md", path: join(root, "documents/2020/a.md"), bytes: 153 },
    bodyLine: 7,
    attachmentFiles: [],
  });
});

test("keys and values may be Chinese, and say where they stand", async () => {
  const root = temporaryFolder({
    "documents/a.md": `---
名称: 关于做好防汛工作的通知
索 引 号: QH001-2020-00001
發布機構: 青禾县人民政府
成文日期: 2020-01-02 09:30
有效性: 现行有效
关键词: 防汛
撤回: { 日期: 2020-03-01, 原因: 附件有误 }
文号: 无
---
正文
`,
  });
  const { documents, diagnostics } = await readContent(root);
  expect(diagnostics).toEqual([]);
  expect(documents[0]?.meta).toMatchObject({
    title: "关于做好防汛工作的通知",
    indexNumber: "QH001-2020-00001",
    publisher: "青禾县人民政府",
    issuedOn: "2020-01-02 09:30",
    validity: "inForce",
    keywords: ["防汛"],
    withdrawal: { on: "2020-03-01", reason: "附件有误" },
  });
  expect(documents[0]?.meta.documentNumber).toBeUndefined();
  const { positions = "" } = documents[0] ?? {};
  expect(positionIn(positions, "title")).toEqual({ line: 2, column: 1 });
  expect(positionIn(positions, "withdrawal.reason")).toEqual({ line: 8, column: 23 });
});

test("byte order marks, Windows line ends, blanks and Chinese in paths make no difference", async () => {
  const root = temporaryFolder({
    "documents/二〇二〇年 文件/关于 防汛.md": `\uFEFF${documentText(1)}`.replaceAll("\n", "\r\n"),
  });
  const { documents, diagnostics } = await readContent(root);
  expect(diagnostics).toEqual([]);
  expect(documents[0]?.meta.title).toBe("关于第1件事的通知");
  expect(documents[0]?.bodyLine).toBe(7);
});

test("a body of 5 MB is read like any other", async () => {
  const root = temporaryFolder({
    "documents/a.md": documentText(1, "", "各乡镇人民政府，县直各单位：\n\n".repeat(125_000)),
  });
  const { documents, diagnostics } = await readContent(root);
  expect(diagnostics).toEqual([]);
  expect(documents[0]?.source.bytes).toBeGreaterThan(5_000_000);
});

test("documents stand in the order of their paths, and progress is told", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [
      `documents/${String(index).padStart(2, "0")}.md`,
      documentText(index, "", "正文\n".repeat((50 - index) * 200)),
    ]),
  );
  const told: string[] = [];
  const { documents } = await readContent(temporaryFolder(files), {
    onProgress: (done, total) => told.push(`${done}/${total}`),
  });
  expect(documents.map(({ source }) => source.file)).toEqual(Object.keys(files));
  expect(told).toEqual(Array.from({ length: 50 }, (_, index) => `${index + 1}/50`));
});

test("attachments belong to the Markdown file whose folder they lie in", async () => {
  const root = temporaryFolder({
    "documents/2020.md": documentText(1),
    "documents/2020/a.md": documentText(2),
    "documents/2020/a/名单/一.xlsx": "x",
    "documents/2020/a/.DS_Store": "x",
    "documents/2020/a/~$一.xlsx": "x",
    "documents/2020/其他.pdf": "x",
    "documents/散放.pdf": "x",
    "guide.md": "# 指南",
    "guide/流程.png": "x",
  });
  const { documents, guide, diagnostics } = await readContent(root);
  expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
    "file/system documents/2020/a/.DS_Store",
    "file/system documents/2020/a/~$一.xlsx",
  ]);
  expect(documents.map(({ attachmentFiles }) => attachmentFiles)).toEqual([
    [join(root, "documents/2020/其他.pdf")],
    [join(root, "documents/2020/a/名单/一.xlsx")],
  ]);
  expect(guide?.attachmentFiles).toEqual([join(root, "guide/流程.png")]);
});

test("guide, rules and annual reports are pages, with titles of their own or by default", async () => {
  const root = temporaryFolder({
    "documents/a.md": documentText(1),
    "guide.md": "没有元数据",
    "rules/依申请公开.md": "---\n标题: 依申请公开制度\n更新日期: 2020-05-01 08:00\n---\n正文",
    "annual-reports/2020.md": "正文",
    "annual-reports/2019.md": "---\ntitle: 二〇一九年年报\n---\n正文",
  });
  const { guide, rules, annualReports, diagnostics, files } = await readContent(root);
  expect(diagnostics).toEqual([]);
  expect(files).toBe(1);
  expect(guide).toMatchObject({ title: "政府信息公开指南", updatedOn: null, bodyLine: 1 });
  expect(rules).toMatchObject([
    { slug: "依申请公开", title: "依申请公开制度", updatedOn: "2020-05-01", bodyLine: 5 },
  ]);
  expect(annualReports).toMatchObject([
    { slug: "2019", title: "二〇一九年年报" },
    { slug: "2020", title: "2020年政府信息公开工作年度报告" },
  ]);
});

test("a link to a file inside the folder is followed", async () => {
  const root = temporaryFolder({ "texts/a.md": documentText(1), "documents/说明.txt": "x" });
  symlinkSync(join(root, "texts/a.md"), join(root, "documents/a.md"));
  const { documents, diagnostics } = await readContent(root);
  expect(diagnostics).toEqual([]);
  expect(documents).toHaveLength(1);
});

test("a thousand files of one index number are all listed, in reasonable words", async () => {
  const files = Array.from({ length: 1000 }, (_, index) => `documents/${1000 + index}.md`);
  const root = temporaryFolder(Object.fromEntries(files.map((file) => [file, documentText(1)])));
  const { diagnostics } = await readContent(root);
  expect(diagnostics.map(({ file }) => file)).toEqual(files);
  expect(diagnostics[0]?.values.others).toBe(
    "documents/1001.md, documents/1002.md, documents/1003.md, documents/1004.md, documents/1005.md … (999)",
  );
});

test("a document with an error is not among the documents, but counts", async () => {
  const root = temporaryFolder({
    "documents/a.md": documentText(1),
    "documents/b.md": "没有元数据",
    "documents/c.md": documentText(2, "validity: 好\n"),
  });
  const { documents, files } = await readContent(root);
  expect(documents.map(({ source }) => source.file)).toEqual(["documents/a.md"]);
  expect(files).toBe(3);
});
