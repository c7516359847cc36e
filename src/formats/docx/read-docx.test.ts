import { expect, test } from "vitest";
import { docx, paragraph } from "../../authoring/import/fixtures/docx.ts";
import { shownBlocks } from "../../authoring/import/fixtures/shown.ts";
import { readDocx } from "./read-docx.ts";

function shown(body: string, parts?: Record<string, string>) {
  return shownBlocks(readDocx(docx(body, parts)).page);
}

const styles = `<w:styles>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="a"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>
</w:styles>`;

test("headings come from styles, inherited ones too, and from outline levels", () => {
  const body =
    paragraph("总则", '<w:pStyle w:val="a"/>') +
    paragraph("目的", '<w:outlineLvl w:val="1"/>') +
    paragraph("正文", '<w:pStyle w:val="loop"/><w:jc w:val="center"/>');
  expect(shown(body, { "word/styles.xml": styles })).toEqual(["1 总则", "2 目的", "正文"]);
  const last = readDocx(docx(body)).page.blocks.at(-1);
  expect(last).toMatchObject({ align: "center", line: 3 });
});

const numbering = `<w:numbering>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>`;

test("numbers that Word shows but does not keep in the text are written", () => {
  const item = (text: string, level: number, list = 3) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  const body =
    item("职责", 0) +
    item("分工", 1) +
    item("值守", 1) +
    item("保障", 0) +
    item("经费", 1) +
    item("要点", 0, 4);
  expect(shown(body, { "word/numbering.xml": numbering })).toEqual([
    "一、职责",
    "1. 分工",
    "2. 值守",
    "二、保障",
    "1. 经费",
    "- 要点",
  ]);
});

test("lists of one ground count on, unless one begins anew; they may begin at zero and be all Arabic", () => {
  const levels =
    '<w:lvl w:ilvl="0"><w:start w:val="0"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%1.%2"/><w:isLgl/></w:lvl>';
  const parts = `<w:numbering><w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (level: number, list: number) =>
    paragraph("文", `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  const body =
    item(0, 1) + item(0, 1) + item(1, 1) + item(0, 2) + item(0, 3) + item(0, 3) + item(0, 0);
  expect(shown(body, { "word/numbering.xml": parts })).toEqual([
    "第0章文",
    "第一章文",
    "1.1文",
    "第二章文",
    "第五章文",
    "第六章文",
    "文",
  ]);
});

test("deleted text, field codes and second versions are left out, inserted text is kept", () => {
  const body = `<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>
    <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>条</w:t><w:tab/><w:t>款</w:t><w:br/><w:t>次行</w:t></w:r>
    <mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:r><w:t>框</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>框</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
  expect(shown(body)).toEqual(["新条\t款", "次行框"]);
});

test("links are kept whether written as relation or as field, emphasis too", () => {
  const relations = `<Relationships><Relationship Id="r1" Type="x/hyperlink" TargetMode="External" Target="https://www.example.gov.cn/"/><Relationship Id="r2" Type="x/hyperlink" TargetMode="External" Target="javascript:1"/></Relationships>`;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const body = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>注意</w:t></w:r>${run("见")}
    <w:hyperlink r:id="r1">${run("公告")}</w:hyperlink><w:hyperlink r:id="r2">${run("打印")}</w:hyperlink>
    ${field("begin")}<w:r><w:instrText>HYPERLINK "a.doc"</w:instrText></w:r>${field("separate")}${run("附件")}${field("end")}${run("。")}</w:p>`;
  expect(shown(body, { "word/_rels/document.xml.rels": relations })).toEqual([
    "<strong>注意</strong>见[公告](<https://www.example.gov.cn/>)打印[附件](<a.doc>)。",
  ]);
});

test("tables keep their cells, merged and nested ones each text once", () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const nested = `<w:tc><w:tbl><w:tr>${cell("内")}${cell("层")}</w:tr></w:tbl></w:tc>`;
  const rows = (...all: string[]) =>
    `<w:tbl>${all.map((one) => `<w:tr>${one}</w:tr>`).join("")}</w:tbl>`;
  expect(
    shown(
      rows(
        cell("科目", '<w:gridSpan w:val="2"/>') + cell("金额"),
        cell("教育") + cell("中学") + cell("10"),
      ),
    ),
  ).toEqual([
    [
      ["科目", "", "金额"],
      ["教育", "中学", "10"],
    ],
  ]);
  expect(shown(rows(cell("外") + nested))).toEqual(["外", [["内", "层"]]]);
});

test("pictures in the file are named by their part", () => {
  const relations = `<Relationships><Relationship Id="r9" Type="x/image" Target="media/image1.png"/><Relationship Id="r8" Type="x/image" Target="../../../etc/passwd"/></Relationships>`;
  const picture = (id: string) =>
    `<w:p><w:r><w:drawing><wp:docPr xmlns:wp="wp" descr="流程图"/><a:blip xmlns:a="a" r:embed="${id}"/></w:drawing></w:r></w:p>`;
  const source = readDocx(
    docx(picture("r9") + picture("r8"), {
      "word/_rels/document.xml.rels": relations,
      "word/media/image1.png": "PNG",
    }),
  );
  expect(source.page.blocks[0]).toMatchObject({ alt: "流程图", src: "word/media/image1.png" });
  expect([...source.pictures.keys()]).toEqual(["word/media/image1.png"]);
});

test("footnotes stand at the end", () => {
  const notes = `<w:footnotes><w:footnote>${paragraph("指2023年")}</w:footnote></w:footnotes>`;
  expect(shown(paragraph("正文"), { "word/footnotes.xml": notes })).toEqual(["正文", "指2023年"]);
});

test("document types and entities are refused, broken XML too", () => {
  const bomb = `<!DOCTYPE d [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>`;
  expect(() => readDocx(docx("", { "word/document.xml": bomb }))).toThrow("unsafe-markup");
  expect(() => readDocx(docx("<w:p>"))).toThrow("damaged");
  expect(() => readDocx(docx("<w:p>&x;</w:p>"))).toThrow("damaged");
  expect(() => readDocx(docx("<w:p>".repeat(600)))).toThrow("too-deep");
});
