import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { zipOfTexts } from "../../testing/sample-attachments/zip.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { readAttachmentText } from "./read-attachment-text.ts";

const sample = join(import.meta.dirname, "../../../content/documents");
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const folder = temporaryFolder({});

function read(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readAttachmentText(path);
}

/** Pieces as `place: text`. */
async function pieces(name: string, bytes: Uint8Array | string) {
  const { text, fault } = await read(name, bytes);
  expect(fault).toBeNull();
  return text?.map((piece) => `${piece.place}: ${piece.text}`);
}

function workbook(sheet: string, more: Record<string, string> = {}) {
  return zipOfTexts({
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="名单" sheetId="1" r:id="rId1" state="hidden"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });
}

function document(body: string, more: Record<string, string> = {}) {
  return zipOfTexts({
    "word/document.xml": `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

describe("text", () => {
  test("of a CSV file is told line by line, in whatever encoding it is", async () => {
    expect(await pieces("a.csv", "姓名,电话\r\n\r\n张某,1\r\n")).toEqual([
      "第1行: 姓名,电话",
      "第3行: 张某,1",
    ]);
    const gbk = Buffer.from("b9abbfaad0c5cfa2b5c4cda8d6aa", "hex");
    expect(await pieces("a.csv", gbk)).toEqual(["第1行: 公开信息的通知"]);
  });

  test("of a workbook is told cell by cell, with hidden sheets and comments", async () => {
    const sheet = `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>13900000000</v></c></row>
<row r="2"><c r="A2"><v>1.39E10</v></c><c r="B2" t="inlineStr"><is><t>内</t><t>联</t></is></c></row>
<row><c/><c t="str"><f>A1</f><v>公式</v></c></row>`;
    const more = {
      "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>无</t></si><si><r><t>张</t></r><r><t>某</t></r><rPh><t>zhang</t></rPh></si></sst>`,
      "xl/comments1.xml": `<comments xmlns="${main}"><commentList><comment ref="A1"><text><t>批语</t></text></comment></commentList></comments>`,
    };
    expect(await pieces("a.xlsx", workbook(sheet, more))).toEqual([
      "名单!A1: 张某",
      "名单!B1: 13900000000",
      "名单!A2: 13900000000",
      "名单!B2: 内联",
      "名单!B3: 公式",
      "第1个批注: 批语",
    ]);
  });

  test("of a Word file is told paragraph by paragraph, with headers, notes, deletions and boxes", async () => {
    const body = `<w:p><w:r><w:t>联系</w:t></w:r><w:r><w:t>电话</w:t></w:r><w:del><w:r><w:delText>旧号</w:delText></w:r></w:del></w:p>
<w:p/><w:p><w:r><w:t>外</w:t></w:r><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></w:p>`;
    const more = {
      "word/header1.xml": `<w:hdr ${word}><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>`,
    };
    expect(await pieces("a.docx", document(body, more))).toEqual([
      "第1段: 联系电话旧号",
      "第4段: 框内",
      "第3段: 外",
      "页眉第1段: 内部资料",
    ]);
  });

  test("of the sample's PDF is told", async () => {
    const path = join(sample, "2024/QH002-2024-00031/应急响应分级一览表.pdf");
    const { text } = await readAttachmentText(path);
    expect(text?.[0]).toEqual({ place: "第1页", text: "应急响应分级一览表" });
  });

  test("is not looked for in pictures and old formats", async () => {
    const nothing = { text: null, fault: null };
    expect(await read("a.png", "\x89PNG\r\n")).not.toEqual(nothing);
    expect(await read("a.png", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))).toEqual(nothing);
    const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
    expect(await read("a.doc", ole)).toEqual(nothing);
    expect(await read("a.bin", ole)).toEqual(nothing);
  });
});

describe("a file", () => {
  const fault = async (name: string, bytes: Uint8Array | string) => (await read(name, bytes)).fault;
  const ole = (text: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(text, "utf16le")]);

  test.each([
    ["a.pdf", zipOfTexts({ a: "a" }), "ZIP"],
    ["a.docx", ole("WordDocument"), "OLE（DOC、XLS、PPT）"],
    ["a.docx", workbook(""), "电子表格（Excel）"],
    ["a.xlsx", zipOfTexts({ a: "a" }), "压缩包"],
    ["a.csv", zipOfTexts({ a: "a" }), "ZIP"],
    ["a.pdf", "", "空文件"],
    ["a.png", "abc", "不认识的内容"],
    ["a.pptx", workbook(""), "压缩包"],
    ["a.ofd", zipOfTexts({ "Doc_0/Document.xml": "" }), "压缩包"],
    ["a.doc", zipOfTexts({ a: "a" }), "ZIP"],
    ["a.tsv", "%PDF-1.7\n", "PDF"],
    ["a.json", "序号,名称", "不认识的内容"],
    ["a.ceb", zipOfTexts({ a: "a" }), "ZIP"],
  ])("%s that is something else is told of", async (name, bytes, found) => {
    expect(await fault(name, bytes)).toEqual({ code: "wrong-type", found });
  });

  test.each([
    ["a.xls", ole("_VBA_PROJECT")],
    ["a.docx", document("", { "word/vbaProject.bin": "" })],
    ["a.xlsx", workbook("", { "xl/macrosheets/sheet1.xml": "" })],
    ["a.pptx", zipOfTexts({ "ppt/presentation.xml": "", "ppt/vbaProject.bin": "" })],
    ["a.ods", zipOfTexts({ "content.xml": "", "Basic/Standard/Module1.xml": "" })],
    ["a.wps", zipOfTexts({ "word/document.xml": "", "word/vbaProject.bin": "" })],
  ])("%s with macros is told of", async (name, bytes) => {
    expect(await fault(name, bytes)).toMatchObject({ code: "macros" });
  });

  test.each([
    ["a.zip", { "AndroidManifest.xml": "" }],
    ["a.zip", { "META-INF/MANIFEST.MF": "" }],
    ["a.docx", { "Payload/a.app/Info.plist": "" }],
  ])("%s that is a program for telephones or for Java is told of", async (name, parts) => {
    expect(await fault(name, zipOfTexts(parts))).toMatchObject({ code: "program" });
  });

  test("under a password is told of", async () => {
    expect(await fault("a.xlsx", ole("EncryptedPackage"))).toEqual({
      code: "encrypted",
      found: "",
    });
  });

  test("that unpacks to too much is not unpacked", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(40_000_000) }, { level: 9 });
    expect(await fault("a.docx", bomb)).toMatchObject({ code: "too-large" });
  });

  test("with one long text in each of its cells is not read", async () => {
    const long = "长".repeat(30_000);
    const sheet = `<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`;
    const strings = {
      "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>${long}</t></si></sst>`,
    };
    expect(await fault("a.xlsx", workbook(sheet, strings))).toEqual({
      code: "too-large",
      found: "字",
    });
  });

  test("with entities of its own is not read", async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "${"b".repeat(1000)}">]><w:document ${word}>&b;</w:document>`;
    const bytes = zipOfTexts({ "word/document.xml": bomb });
    expect(await fault("a.docx", bytes)).toEqual({ code: "damaged", found: "DOCTYPE" });
  });

  test("without end of elements inside each other is not read", async () => {
    expect(await fault("a.docx", document("<w:p>".repeat(100_000)))).toMatchObject({
      code: "too-large",
    });
  });

  test("that is damaged anywhere is told of or read, and never stops the check", async () => {
    const originals = [
      ["a.docx", Buffer.from(document("<w:p><w:r><w:t>正文</w:t></w:r></w:p>"))],
      ["a.xlsx", Buffer.from(workbook('<row r="1"><c r="A1"><v>1</v></c></row>'))],
      ["a.pdf", readFileSync(join(sample, "2024/QH002-2024-00031/应急响应分级一览表.pdf"))],
      ["a.csv", Buffer.from("姓名,电话\n张某,1\n")],
    ] as const;
    const damage = fc.tuple(
      fc.constantFrom(...originals),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async ([[name, original], changes, share]) => {
        const bytes = Buffer.from(original.subarray(0, Math.ceil(original.length * share)));
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const { text, fault } = await read(name, bytes);
        expect(text === null).toBe(fault !== null);
      }),
      { numRuns: 200 },
    );
  });
});
