import { strToU8, zipSync } from "fflate";
import { docx, paragraph, paragraphOf, row, run } from "../../../authoring/import/fixtures/docx.ts";
import type { Bomb } from "./bombs.ts";

/** Word files. */
export const wordBombs: readonly Bomb[] = [
  word("blanks", 1_000_000, (n) => docx(paragraph(`甲${" ".repeat(n)}乙`))),
  word("no-break blanks", 1_000_000, (n) => docx(paragraph(`甲${"\u00a0".repeat(n)}乙`))),
  word("blank lines", 500_000, (n) => docx(paragraph(`甲${"\n ".repeat(n)}乙`))),
  word("tabs", 200_000, (n) =>
    docx(paragraphOf(`<w:r>${"<w:tab/>".repeat(n)}<w:t>乙</w:t></w:r>`)),
  ),
  word("line ends", 200_000, (n) =>
    docx(paragraphOf(`<w:r>${"<w:br/>".repeat(n)}<w:t>乙</w:t></w:r>`)),
  ),
  word("nested elements", 100_000, (n) => docx("<w:p>".repeat(n))),
  word("nested content", 400, (n) =>
    docx(`${"<w:sdt><w:sdtContent>".repeat(n / 2)}${paragraph("文").repeat(1000)}`),
  ),
  word("nested tables", 160, (n) =>
    docx(
      "<w:tbl><w:tr><w:tc>".repeat(n) +
        paragraph("文").repeat(5000) +
        "</w:tc></w:tr></w:tbl>".repeat(n),
    ),
  ),
  word("formula in formula", 480, (n) =>
    docx(
      paragraphOf(
        `<m:oMath>${"<m:f><m:num>".repeat(n / 2)}<m:r><m:t>1</m:t></m:r>${"</m:num></m:f>".repeat(n / 2)}</m:oMath>`,
      ),
    ),
  ),
  word("roots in a formula", 480, (n) =>
    docx(
      paragraphOf(
        `<m:oMath>${"<m:rad><m:e>".repeat(n / 2)}${"<m:r><m:t>1</m:t></m:r>".repeat(10_000)}${"</m:e></m:rad>".repeat(n / 2)}</m:oMath>`,
      ),
    ),
  ),
  word("attributes", 100_000, (n) =>
    docx(`<w:p ${Array.from({ length: n }, (_, at) => `a${at}="1"`).join(" ")}/>`),
  ),
  word("one attribute", 20_000_000, (n) => docx(`<w:p a="${"甲".repeat(n)}"/>`)),
  word("a name", 20_000_000, (n) => docx(`<${"w".repeat(n)}/>`)),
  word("a text", 20_000_000, (n) => docx(paragraph("甲".repeat(n)))),
  word("references", 1_000_000, (n) => docx(paragraph("&amp;".repeat(n)))),
  word("a remark", 20_000_000, (n) => docx(`<!--${"-a".repeat(n / 2)}-->`)),
  word("runs", 500_000, (n) => docx(paragraphOf(run("甲").repeat(n)))),
  word("runs of two looks", 200_000, (n) =>
    docx(paragraphOf((run("甲") + run("乙", "<w:b/>")).repeat(n / 2))),
  ),
  word("paragraphs", 500_000, (n) => docx(paragraph("甲").repeat(n))),
  word("cells", 1_000_000, (n) =>
    docx(`<w:tbl>${row(...Array(1000).fill("<w:p/>")).repeat(n / 1000)}</w:tbl>`),
  ),
  word("cells with text", 200_000, (n) =>
    docx(`<w:tbl>${row(...Array(100).fill("1")).repeat(n / 100)}</w:tbl>`),
  ),
  word("wide cells", 20_000, (n) =>
    docx(
      `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>${paragraph("1")}</w:tc></w:tr>`.repeat(n)}</w:tbl>`,
    ),
  ),
  word("columns before a row", 50_000, (n) =>
    docx(
      `<w:tbl><w:tr><w:trPr>${'<w:gridBefore w:val="1000"/>'.repeat(n)}</w:trPr><w:tc>${paragraph("1")}</w:tc></w:tr></w:tbl>`,
    ),
  ),
  word("merged cells", 100_000, (n) =>
    docx(
      `<w:tbl>${"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>".repeat(n)}</w:tbl>`,
    ),
  ),
  word("fields", 100_000, (n) =>
    docx(
      paragraphOf(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\f(1,2)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(
          n,
        ),
      ),
    ),
  ),
  word("a field", 200_000, (n) =>
    docx(
      paragraphOf(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ ${"\\f(".repeat(n)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ),
  ),
  word("blanks in a field", 500_000, (n) =>
    docx(
      paragraphOf(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\f${"\\al ".repeat(n / 4)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ),
  ),
  word("choices of a field", 200_000, (n) =>
    docx(
      paragraphOf(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${'<w:listEntry w:val="甲"/>'.repeat(n)}</w:ddList></w:ffData></w:fldChar></w:r>`,
      ),
    ),
  ),
  word("notes", 100_000, (n) =>
    docx(paragraphOf(numbered(n, (at) => `<w:r><w:footnoteReference w:id="${at}"/></w:r>`)), {
      "word/footnotes.xml": `<w:footnotes xmlns:w="w">${numbered(n, (at) => `<w:footnote w:id="${at}">${paragraph("注")}</w:footnote>`)}</w:footnotes>`,
    }),
  ),
  word("styles", 100_000, (n) =>
    docx(paragraph("文"), {
      "word/styles.xml": `<w:styles xmlns:w="w">${numbered(n, (at) => `<w:style w:type="paragraph" w:styleId="${at}"><w:basedOn w:val="${at + 1}"/></w:style>`)}</w:styles>`,
    }),
  ),
  word("numbers of a list", 100_000, (n) =>
    docx(
      numbered(n, () =>
        paragraph("文", '<w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr>'),
      ),
      {
        "word/numbering.xml":
          '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="99999999"><w:start w:val="1e308"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1%1%1%1%1%1%1%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
      },
    ),
  ),
  word("lists of one ground", 20_000, (n) =>
    docx(paragraph("文"), {
      "word/numbering.xml": `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${numbered(1000, (at) => `<w:lvl w:ilvl="${at}"/>`)}</w:abstractNum>${numbered(n, (at) => `<w:num w:numId="${at}"><w:abstractNumId w:val="0"/></w:num>`)}</w:numbering>`,
    }),
  ),
  word("a number's text", 20_000, (n) =>
    docx(paragraph("文", '<w:numPr><w:numId w:val="1"/></w:numPr>').repeat(n), {
      "word/numbering.xml": `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${"%1".repeat(20_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    }),
  ),
  word("pictures", 50_000, (n) =>
    docx(
      paragraph("文") +
        numbered(n, () => '<w:drawing><wp:docPr descr="图"/><a:blip r:embed="r1"/></w:drawing>'),
      {
        "word/_rels/document.xml.rels":
          '<Relationships><Relationship Id="r1" Type="x/image" Target="media/a.png"/></Relationships>',
        "word/media/a.png": "x",
      },
    ),
  ),
  word("controls around a text", 240, (n) =>
    docx("<w:sdt>".repeat(n) + paragraphOf(run("甲").repeat(100_000))),
  ),
  word("signs of a font", 1_000_000, (n) =>
    docx(paragraphOf(run("\uf0a8".repeat(n), '<w:rFonts w:ascii="Wingdings"/>'))),
  ),
  word("entities", 100_000, (n) =>
    docx("", {
      "word/document.xml": `<!DOCTYPE x [<!ENTITY a "${"啊".repeat(n)}">]><w:document>&a;</w:document>`,
    }),
  ),
];

/** Workbooks, which are read as attachments only. */
export const sheetBombs: readonly Bomb[] = [
  sheet("cells", 1_000_000, (n) => `<row r="1">${"<c><v>1</v></c>".repeat(n)}</row>`),
  sheet("rows", 500_000, (n) => "<row><c><v>1</v></c></row>".repeat(n)),
  sheet("a column's number", 1, () => '<row r="1e308"><c r=""><v>1</v></c></row>'),
  sheet("one text again and again", 500_000, (n) => '<row><c t="s"><v>0</v></c></row>'.repeat(n)),
  sheet("a cell", 20_000_000, (n) => `<row><c><v>${"1".repeat(n)}</v></c></row>`),
];

/** Archives that are no documents, or lie about what is in them. */
export const archiveBombs: readonly Bomb[] = [
  packed("zeros", "a.docx", 200_000_000, (n) =>
    zipSync({ "word/document.xml": new Uint8Array(n) }, { level: 9 }),
  ),
  packed("small parts", "a.docx", 100_000, (n) =>
    zipSync(
      {
        "word/document.xml": strToU8("<w:document/>"),
        ...Object.fromEntries(
          Array.from({ length: n }, (_, at) => [`word/media/${at}`, new Uint8Array(1)]),
        ),
      },
      { level: 0 },
    ),
  ),
  packed("a size that is a lie", "a.docx", 200_000_000, (n) =>
    withSmallSizes(zipSync({ "word/document.xml": new Uint8Array(n) }, { level: 9 })),
  ),
  packed("many parts of one place", "a.docx", 5_000, (n) => overlapping(n)),
  packed("an archive in an archive", "a.zip", 10, (n) => {
    let inner: Uint8Array = new Uint8Array(1_000_000);
    for (let level = 0; level < n; level += 1) inner = zipSync({ "a.zip": inner });
    return inner;
  }),
];

/** Writes that each part is of ten bytes, though it is not. */
function withSmallSizes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 4 <= zip.length; at += 1) {
    const sign = view.getUint32(at, true);
    if (sign === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (sign === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return zip;
}

/** A directory whose entries all name one packed part. */
function overlapping(count: number): Uint8Array {
  const name = "word/document.xml";
  const one = zipSync({ [name]: new Uint8Array(100_000).fill(32) }, { level: 9 });
  const view = new DataView(one.buffer, one.byteOffset, one.byteLength);
  const end = one.length - 22;
  const directory = view.getUint32(end + 16, true);
  const entry = one.slice(directory, end);
  const entries = Array.from({ length: count }, (_, at) => {
    const copy = entry.slice();
    copy.set(strToU8(`word/media/${String(at).padStart(6, "0")}`), 46);
    return copy;
  });
  const tail = one.slice(end);
  const tailView = new DataView(tail.buffer);
  tailView.setUint16(8, count + 1, true);
  tailView.setUint16(10, count + 1, true);
  tailView.setUint32(12, entry.length * (count + 1), true);
  return Buffer.concat([one.slice(0, directory), entry, ...entries, tail]);
}

function numbered(count: number, write: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => write(at)).join("");
}

function word(name: string, whole: number, make: Bomb["make"]): Bomb {
  return { name: `DOCX: ${name}`, file: "文.docx", whole, make };
}

function sheet(name: string, whole: number, rows: (count: number) => string): Bomb {
  const make = (count: number) =>
    zipSync({
      "xl/workbook.xml": strToU8(
        '<workbook><sheets><sheet name="名单" r:id="r1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/sharedStrings.xml": strToU8(`<sst><si><t>${"长".repeat(30_000)}</t></si></sst>`),
      "xl/worksheets/sheet1.xml": strToU8(
        `<worksheet><sheetData>${rows(count)}</sheetData></worksheet>`,
      ),
    });
  return { name: `XLSX: ${name}`, file: "表.xlsx", whole, make };
}

function packed(name: string, file: string, whole: number, make: Bomb["make"]): Bomb {
  return { name: `ZIP: ${name}`, file, whole, make };
}
