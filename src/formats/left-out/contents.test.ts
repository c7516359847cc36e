import { expect, test } from "vitest";
import { docx, field, paragraph, paragraphOf, run } from "../../authoring/import/fixtures/docx.ts";
import { shownBlocks, shownLeftOut } from "../../authoring/import/fixtures/shown.ts";
import { readPlainText } from "../plain/read-plain-text.ts";
import { readSource } from "../read-source.ts";
import { withoutContents } from "./contents.ts";

function kept(...lines: string[]) {
  return shownBlocks(withoutContents(readPlainText(lines.join("\n"))));
}

test("entries with page numbers below 目录 are left out and told with their heading", () => {
  const page = withoutContents(
    readPlainText(
      "规划纲要\n目　录\n第一章　总则……………1\n\n第二章　目标\t12\n附件 . . . . . 20\n第一章　总则\n第一条　正文。",
    ),
  );
  expect(shownBlocks(page)).toEqual(["规划纲要", "第一章　总则", "第一条　正文。"]);
  expect(shownLeftOut(page)).toEqual([
    ...["contents 目　录", "contents 第一章　总则……………1", "contents 第二章　目标\t12"],
    "contents 附件 . . . . . 20",
  ]);
});

test("a table of contents without page numbers stays text, and so does what only looks like one", () => {
  const written = ["目录", "第一章 总则", "第二章 附则"];
  expect(kept(...written)).toEqual(written);
  const values = ["苹果\t10", "梨\t20", "桃\t30", "合计……60", "单价......5", "数量......12"];
  expect(kept(...values)).toEqual(values);
});

test("numbered entries with dots and growing pages are contents without a heading too", () => {
  expect(kept("一、总则......1", "二、目标......3", "三、措施......9", "正文")).toEqual(["正文"]);
  expect(kept("一、总则......1", "二、目标......3", "正文")).toHaveLength(3);
  expect(kept("一、总则......9", "二、目标......3", "三、措施......1")).toHaveLength(3);
});

test("what Word knows as a table of contents is left out without a heading, a reference to a page is not", async () => {
  const styles = `<w:styles><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`;
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const gallery =
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>';
  const body =
    paragraphOf(`${begin}${run("总则 ")}${field("PAGEREF _1", run("1"))}`) +
    paragraphOf(`${run("附则 ")}${field("PAGEREF _2", run("3"))}${end}`) +
    paragraph("中间") +
    gallery +
    paragraph("目录") +
    paragraph("总则 1") +
    "</w:sdtContent></w:sdt>" +
    paragraph("中间") +
    paragraph("总则 1", '<w:pStyle w:val="TOC1"/>') +
    paragraphOf(`${run("见第")}${field("PAGEREF _3", run("12"))}${run("页")}`);
  const { page } = await readSource(docx(body, { "word/styles.xml": styles }), "a.docx");
  expect(shownBlocks(page)).toEqual(["中间", "中间", "见第12页"]);
  expect(shownLeftOut(page)).toHaveLength(5);
});

test("long lines of dots and blanks are read in a time that grows with their length only", () => {
  const lines = [".", " ", ". ", "…", "\t"].map((piece) => `目录\n甲${piece.repeat(100_000)}1x`);
  for (const text of lines) expect(withoutContents(readPlainText(text)).leftOut).toEqual([]);
});
