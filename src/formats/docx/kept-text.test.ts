import { expect, test } from "vitest";
import {
  docx,
  field,
  paragraph,
  paragraphOf,
  row,
  run,
} from "../../authoring/import/fixtures/docx.ts";
import { shownBlocks, shownLeftOut } from "../../authoring/import/fixtures/shown.ts";
import { readDocx } from "./read-docx.ts";

function read(body: string, parts?: Record<string, string>) {
  const { page, notes } = readDocx(docx(body, parts));
  return { shown: shownBlocks(page), leftOut: shownLeftOut(page), notes, page };
}

const sup = '<w:vertAlign w:val="superscript"/>';
const sub = '<w:vertAlign w:val="subscript"/>';

test("raised, lowered and struck text stays so, by the run or by its style", () => {
  const styles = `<w:styles><w:style w:type="character" w:styleId="fei"><w:rPr><w:dstrike/></w:rPr></w:style></w:styles>`;
  const body = paragraphOf(
    `${run("库容10")}${run("3", sup)}${run("立方米，SO")}${run("2", sub)}${run("，每亩")}${run("一百", "<w:strike/>")}${run("八十元", '<w:strike w:val="0"/>')}${run("作废", '<w:rStyle w:val="fei"/>')}`,
  );
  const { shown, page } = read(body, { "word/styles.xml": styles });
  expect(shown).toEqual([
    "库容10<sup>3</sup>立方米，SO<sub>2</sub>，每亩<del>一百</del>八十元<del>作废</del>",
  ]);
  expect(page.blocks).toMatchObject([{ text: "库容10³立方米，SO₂，每亩一百八十元作废" }]);
});

test("hidden text is left out and told, whether the run, its style or the paragraph's style hides it", () => {
  const styles = `<w:styles><w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="q"><w:basedOn w:val="p"/></w:style></w:styles>`;
  const body =
    paragraphOf(
      `${run("公开")}${run("内部", "<w:vanish/>")}${run("意见", "<w:vanish/>")}${run("文字")}`,
    ) +
    paragraphOf(run("暗记", '<w:rStyle w:val="c"/>') + run("明文", '<w:vanish w:val="false"/>')) +
    paragraph("批办", '<w:pStyle w:val="q"/>') +
    paragraphOf(run("小字", '<w:sz w:val="1"/>')) +
    `<w:tbl>${row("项目", "金额")}${row("水渠", "10")}<w:tr><w:trPr><w:hidden/></w:trPr>${row("底数", "3").slice("<w:tr>".length)}</w:tbl>`;
  const { shown, leftOut } = read(body, { "word/styles.xml": styles });
  expect(shown).toEqual([
    "公开文字",
    "明文",
    [
      ["项目", "金额"],
      ["水渠", "10"],
    ],
  ]);
  expect(leftOut).toEqual([
    ...["hidden 内部意见", "hidden 暗记", "hidden 批办", "hidden 小字", "hidden 底数 3"],
  ]);
});

test("changes are as if accepted: what was deleted is told, a deleted end of a paragraph joins two", () => {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const del = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const body =
    paragraphOf(
      `${run("标准为")}${del("一百")}<w:ins>${run("八十")}</w:ins>${run("元")}<w:moveFrom>${run("移走")}</w:moveFrom><w:moveTo>${run("移来")}</w:moveTo>`,
    ) +
    paragraphOf(run("前半，"), "<w:rPr><w:del/></w:rPr>") +
    paragraphOf(run("后半。"), list) +
    paragraphOf(del("整段"), `${list}<w:rPr><w:del/></w:rPr>`) +
    paragraphOf(run("一项"), list) +
    `<w:tbl>${row("甲", "乙")}${row("丙", "丁")}<w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraphOf(del("戊"))}</w:tc><w:tc>${paragraphOf(del("己"))}</w:tc></w:tr></w:tbl>`;
  const { shown, leftOut } = read(body, { "word/numbering.xml": numbering });
  expect(shown).toEqual([
    "标准为八十元移来",
    "前半，后半。",
    "1. 一项",
    [
      ["甲", "乙"],
      ["丙", "丁"],
    ],
  ]);
  expect(leftOut).toEqual([
    ...["deleted 一百", "deleted 移走", "deleted 整段", "deleted 戊", "deleted 己"],
  ]);
});

test("signs of symbol fonts are those that Word shows; unknown ones are marked and told", () => {
  const sign = (font: string, code: string) =>
    `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
  const body =
    paragraphOf(
      `${sign("Symbol", "F0B3")}${run("60分，")}${sign("symbol", "F0B1")}${run("5℃，")}${sign("Symbol", "F044")}`,
    ) +
    paragraphOf(
      `${sign("Wingdings 2", "F052")}${run("是")}${sign("Wingdings 2", "F0A3")}${run("否")}${sign("Wingdings", "F0FE")}${sign("Wingdings", "F0A8")}${sign("宋体", "2265")}`,
    ) +
    paragraphOf(
      `${run("R", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')}${run("已交 ")}${run("\uf06c", '<w:rFonts w:ascii="Wingdings"/>')}`,
    ) +
    paragraphOf(
      `${sign("Wingdings", "F05C")}${sign("Wingdings", "F05C")}${sign("单位徽标", "E010")}${sign("Arial", "F0B5")}`,
    );
  const { shown, notes } = read(body);
  expect(shown).toEqual(["≥60分，±5℃，Δ", "☑是□否☑□≥", "☑已交 ●", "���µ"]);
  expect(notes).toEqual([
    { code: "lost-signs", values: { found: "Wingdings", count: "2" } },
    { code: "lost-signs", values: { found: "单位徽标", count: "1" } },
  ]);
});

test("content controls show what was filled in; prompts are left out and told", () => {
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const box = '<w14:checkbox xmlns:w14="x"><w14:checked w14:val="1"/></w14:checkbox>';
  const body =
    paragraphOf(
      `${control(box, run("☒"))}${run("已交")}${control("", run("2026年"))}${control("<w:showingPlcHdr/>", run("单击此处输入日期"))}`,
    ) +
    control("<w:showingPlcHdr/>", paragraph("选择一项")) +
    paragraph("正文");
  const { shown, leftOut } = read(body);
  expect(shown).toEqual(["☒已交2026年", "正文"]);
  expect(leftOut).toEqual(["placeholder 单击此处输入日期", "placeholder 选择一项"]);
});

test("fields of old forms show their state, fields within codes show nothing", () => {
  const checkbox = (state: string) =>
    field("FORMCHECKBOX", null, `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`);
  const list = field(
    "FORMDROPDOWN",
    null,
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>',
  );
  const nested = field(
    `IF </w:instrText></w:r>${field("PAGE", run("9"))}<w:r><w:instrText> = 1 "a"`,
    run("结果"),
  );
  const body =
    paragraphOf(
      `${checkbox("<w:checked/>")}是${checkbox('<w:default w:val="0"/>')}${run("否")}${list}`,
    ) +
    paragraphOf(
      `${nested}${field('SYMBOL 0x52 \\f "Wingdings 2"', null)}${field("FORMTEXT", run("填写的"))}`,
    ) +
    // A field that never ends takes nothing with it.
    paragraphOf(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("残缺")}`) +
    paragraph("以后");
  expect(read(body).shown).toEqual(["☑□否乙", "结果☑填写的", "残缺", "以后"]);
});

test("text boxes stand once, drawn words are read, charts and objects are named", () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const choice = (first: string, second: string) =>
    `<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="wps">${first}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent></w:r>`;
  const body =
    paragraphOf(`${run("前")}${choice(box("框中"), box("框中"))}${run("后")}`) +
    paragraphOf(choice("<w:drawing/>", box("旧式框"))) +
    paragraphOf(
      '<w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="青禾县文件"/></v:shape></w:pict></w:r>',
    ) +
    paragraphOf(
      '<w:r><w:object><o:OLEObject xmlns:o="o" ProgID="Excel.Sheet.12"/></w:object></w:r>',
    );
  const chart = "<c:chart><c:v>水渠</c:v><c:pt/></c:chart>";
  const { shown, leftOut } = read(body, { "word/charts/chart1.xml": chart });
  expect(shown).toEqual(["前", "框中", "后", "旧式框", "青禾县文件"]);
  expect(leftOut).toEqual(["embedded Excel.Sheet.12", "embedded 水渠"]);
});

test("heads and feet of pages, comments and the words of diagrams are told, page numbers are not", () => {
  const parts = {
    "word/header1.xml": `<w:hdr>${paragraph("青禾县政府公报")}</w:hdr>`,
    "word/header2.xml": `<w:hdr>${paragraph("青禾县政府公报")}</w:hdr>`,
    "word/footer1.xml": `<w:ftr>${paragraph("— 1 —")}</w:ftr>`,
    "word/comments.xml": `<w:comments><w:comment>${paragraph("此处待核")}</w:comment></w:comments>`,
    "word/diagrams/data1.xml":
      "<d><a:p><a:r><a:t>受理</a:t></a:r></a:p><a:p><a:t>办结</a:t></a:p></d>",
  };
  expect(read(paragraph("正文"), parts).leftOut).toEqual([
    "running-head 青禾县政府公报",
    "comment 此处待核",
    "embedded 受理",
    "embedded 办结",
  ]);
});

test("notes stand at their marks; separators are none, a note without a mark stays a paragraph", () => {
  const notes = (kind: string, ...texts: string[]) =>
    `<w:${kind}s>${texts.map((text, at) => `<w:${kind} w:id="${at + 1}">${text}</w:${kind}>`).join("")}</w:${kind}s>`;
  const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const body = paragraphOf(
    `${run("产量")}${mark("endnote", 1)}${run("比上年")}${mark("footnote", 2)}${run("增长")}${mark("footnote", 2)}`,
  );
  const { page } = read(body, {
    "word/footnotes.xml": notes(
      "footnote",
      "<w:p><w:r><w:separator/></w:r></w:p>",
      paragraph("指2025年") + paragraph("下同"),
      paragraph("无号"),
    ),
    "word/endnotes.xml": notes("endnote", paragraph("不含薯类")),
  });
  expect(page.blocks).toMatchObject([
    { text: "产量比上年增长", markdown: "产量[^1]比上年[^2]增长[^2]" },
    { text: "指2025年", note: "2" },
    { text: "下同", note: "2" },
    { text: "无号" },
    { text: "不含薯类", note: "1" },
  ]);
});

test("a heading in a cell leaves a table a table; a cell that begins further right stays in its column", () => {
  const heading = paragraph("乡镇", '<w:outlineLvl w:val="1"/>');
  const shifted = row("合计", "300").replace(
    "<w:tr>",
    '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>',
  );
  expect(
    read(`<w:tbl>${row(heading, "项目", "金额")}${row("柳溪镇", "水渠", "300")}${shifted}</w:tbl>`)
      .shown,
  ).toEqual([
    [
      ["乡镇", "项目", "金额"],
      ["柳溪镇", "水渠", "300"],
      ["", "合计", "300"],
    ],
  ]);
});

test("readings stand behind their word, white text is told unless it stands on a ground", () => {
  const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run("luò")}</w:rt><w:rubyBase>${run("漯")}</w:rubyBase></w:ruby></w:r>`;
  const white = '<w:color w:val="FFFFFF"/>';
  const ground = `<w:tcPr><w:shd w:val="clear" w:fill="336699"/></w:tcPr>${paragraphOf(run("项目", white))}`;
  const { shown, notes } = read(
    paragraphOf(`${ruby}${run("河市")}`) +
      paragraphOf(run("白字", white)) +
      `<w:tbl>${row(ground, "金额")}${row("水渠", "1")}</w:tbl>`,
  );
  expect(shown.slice(0, 2)).toEqual(["漯（luò）河市", "白字"]);
  expect(notes).toEqual([{ code: "pale-text", values: { count: "1", lines: "2" } }]);
});
