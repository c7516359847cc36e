import { expect, test } from "vitest";
import { readContent } from "../../../content/read-content.ts";
import { documentText, temporaryFolder } from "../../temporary-folder.ts";
import { makeDocument, numberAnew, withoutFileLinks } from "./made-document.ts";
import { makeDocuments } from "./make-documents.ts";

const source = async (files: Record<string, string>) =>
  (await readContent(temporaryFolder(files))).documents;

test("documents are made as they are asked for, so their number needs no memory", async () => {
  const documents = await source({ "documents/a.md": documentText(1) });
  const files: string[] = [];
  for await (const { file } of makeDocuments(documents, 1e12)) {
    if (files.push(file) === 3) break;
  }
  expect(files).toEqual([
    "documents/2020/QH001-2020-00001.md",
    "documents/2020/QH001-2020-00002.md",
    "documents/2020/QH001-2020-00003.md",
  ]);
});

test("fewer documents than the source has are taken from all of it", async () => {
  const files = Array.from({ length: 10 }, (_, index) => [
    `documents/${index}.md`,
    documentText(index),
  ]);
  const texts: string[] = [];
  for await (const { text } of makeDocuments(await source(Object.fromEntries(files)), 5))
    texts.push(text);
  expect(texts.map((text) => /关于第(\d)件事/.exec(text)?.[1])).toEqual(["0", "2", "4", "6", "8"]);
});

test("a relation whose target has no copy is dropped, one that leads elsewhere stays", async () => {
  const documents = await source({
    "documents/a.md": documentText(1),
    "documents/b.md": documentText(2, "basedOn: [QH001-2020-00001, 国发〔2019〕1号]\n"),
    "documents/c.md": documentText(3, "basedOn: [QH001-2020-00002]\n"),
  });
  const relations: (string | undefined)[] = [];
  for await (const { text } of makeDocuments(documents, 4))
    relations.push(/^basedOn: (.*)$/m.exec(text)?.[1]);
  expect(relations).toEqual([
    undefined,
    undefined,
    '["QH001-2020-00001","国发〔2019〕1号"]',
    '["QH001-2020-00003"]',
  ]);
});

test("what would clash with its siblings or lead nowhere is left out", async () => {
  const [document] = await source({
    "documents/a.md": documentText(
      1,
      "aliases: [OLD-2020-1]\nregistrationNumber: QHDR-2020-00001\ndocumentNumber: 青政发〔2020〕7号\nattachments: [{ path: a/表.csv }]\n",
    ),
    "documents/a/表.csv": "x",
  });
  if (!document) throw new Error("The fixture is not valid");
  const { text } = makeDocument(document, "见[表](a/表.csv)。\n", 41, () => null);
  expect(text).toMatchInlineSnapshot(`
    "---
    title: "关于第1件事的通知（第42份）"
    indexNumber: "QH001-2020-00042"
    documentNumber: "青政发〔2020〕42号"
    publisher: "青禾县人民政府"
    publishedOn: "2020-01-02"
    validity: "unlabelled"
    ---

    见表。

    本件是第42份。
    "
  `);
});

test("numbers without a serial get one, and none is too long", () => {
  expect(numberAnew("000014349/2017-00110", 0)).toBe("000014349/2017-00001");
  expect(numberAnew("QHNUMBER", 99_999)).toBe("QHNUMBER-100000");
  expect(numberAnew("A".repeat(40), 1e10).length).toBeLessThanOrEqual(40);
});

test("links to other sites and places of the text stay", () => {
  const text = "[a](https://a.example/) [b](#b) [c](../2020/c.md) ![d](d/d.png)";
  expect(withoutFileLinks(text)).toBe("[a](https://a.example/) [b](#b) c d");
});
