import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { docx, paragraph, row } from "../../../authoring/import/fixtures/docx.ts";
import { pdf } from "../../sample-attachments/pdf.ts";
import { xlsx } from "../../sample-attachments/xlsx.ts";

/** A file as it may be given to the importer. */
export interface FuzzFile {
  name: string;
  bytes: Uint8Array;
}

const page = `<!doctype html><meta charset="utf-8"><title>通知</title><table><tr><td>索引号<td>QH001/2023-00005<td>发布日期<td>2023-05-08</table>
<h1>关于印发防汛预案的通知</h1><p>各乡镇：<p>见<a href="../名单.xlsx">名单</a><img src="a.png"><ol><li>值守<li>报告</ol><p align=right>2023年5月8日`;

const text =
  "索引号：QH001/2023-00005\r\n发布日期：2023-05-08\r\n关于印发防汛预案的通知\r\n各乡镇：\r\n一、职责\r\n";

/** Whole files of every format that is read, small first: what is damaged, spliced and doubled. */
export function importSeeds(): FuzzFile[] {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const table = `<w:tbl>${row("序号", "名称")}${row("1", "防汛队")}</w:tbl>`;
  return [
    { name: "页.html", bytes: Buffer.from(page) },
    { name: "页.html", bytes: Buffer.from(`\ufeff${page}`, "utf16le") },
    { name: "页.txt", bytes: Buffer.from(text.repeat(20)) },
    {
      name: "页.docx",
      bytes: docx(paragraph("通知", '<w:jc w:val="center"/>') + paragraph("职责", list) + table),
    },
    { name: "页.pdf", bytes: pdf("通知", ["各乡镇：", "2023年5月8日"]) },
    {
      name: "表.xlsx",
      bytes: xlsx("名单", [
        ["姓名", "人数"],
        ["甲村", 12],
      ]),
    },
  ];
}

/** Attachments of the sample portal: files as programs write them. */
export function sampleSeeds(): FuzzFile[] {
  const folder = join(import.meta.dirname, "../../../../content/documents");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:docx|pdf|csv|xlsx)$/.test(file))
    .sort()
    .map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) }));
}
