import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { refusalText } from "../../formats/bounds/refusal.ts";
import { readHtml } from "../../formats/html/read-html.ts";
import { withoutContents } from "../../formats/left-out/contents.ts";
import { readPlainText } from "../../formats/plain/read-plain-text.ts";
import { xlsx } from "../../testing/sample-attachments/xlsx.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { docx, paragraph } from "./fixtures/docx.ts";
import { importFiles } from "./import-files.ts";
import { readPage, readPageBytes } from "./read-page.ts";
import { slashed } from "./report.ts";

/** What the webmaster is told of a file. */
async function told(name: string, bytes: string | Uint8Array) {
  const reading = await readPageBytes(Buffer.from(bytes), name);
  if (!("refusal" in reading)) throw new Error(`${name} was read`);
  const { message, cure } = refusalText(reading.refusal, "zh");
  return `${message}${cure}`;
}

test("what cannot be imported is refused with what was found, what was wanted and how to mend it", async () => {
  const words = "word/document.xml";
  const bomb = zipSync({ [words]: new Uint8Array(40_000_000) }, { level: 9 });
  const entities = `<!DOCTYPE x [<!ENTITY a "${"啊".repeat(99)}">]><w:document>&a;</w:document>`;
  const all = {
    空文件: await told("a.txt", ""),
    只有空白: await told("a.txt", " \n\u3000"),
    压缩炸弹: await told("a.docx", bomb),
    实体炸弹: await told("a.docx", docx("", { [words]: entities })),
    旧版Word: await told("a.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")),
    表格: await told("a.xlsx", xlsx("表", [["甲", 1]])),
    压缩包: await told("a.zip", zipSync({ "../../etc/passwd": strToU8("x") })),
    图片: await told("a.html", Buffer.from("89504e470d0a1a0a", "hex")),
    坏Word: await told("a.docx", docx(paragraph("文")).subarray(0, 300)),
    坏PDF: await told("a.pdf", "%PDF-1.7\nxxxx"),
    乱码: await told(
      "a.txt",
      Buffer.from(Array.from({ length: 999 }, (_, at) => (at * at * 7919) % 256)),
    ),
    嵌套: await told("a.html", `${"<div>".repeat(5000)}文`),
  };
  expect(all).toMatchInlineSnapshot(`
    {
      "乱码": "文字编码认不出来，应是 UTF-8、GB18030（GBK）、Big5 或 UTF-16。用记事本打开，另存为 UTF-8 再导入。",
      "压缩包": "内容是压缩包，能导入的是网页（HTML）、纯文本、Word（.docx）和有文字的 PDF。解压后导入其中的文件。",
      "压缩炸弹": "压缩的内容展开后过大（38 MB），像是压缩炸弹，没有展开。用 Word 打开并另存一份；来历不明的文件不要打开。",
      "只有空白": "文件里没有文字（可能是扫描件或图片），应有可以选中、复制的文字。用文字识别软件转成文字，核对后再导入；原件作为附件公开。",
      "图片": "内容是图片，能导入的是网页（HTML）、纯文本、Word（.docx）和有文字的 PDF。把其中的文字另存为纯文本再导入；原件作为附件公开。",
      "坏PDF": "PDF 文件已损坏，读不出来（Invalid PDF structure.）。重新下载，或用原来的软件打开后另存一份。",
      "坏Word": "ZIP 文件已损坏，读不出来（invalid zip data）。重新下载，或用原来的软件打开后另存一份。",
      "实体炸弹": "文件里的 XML 含有文档类型声明或自定义实体（DOCTYPE），正常的 Word 文件没有。用 Word 打开并另存一份；来历不明的文件不要打开。",
      "嵌套": "标记嵌套过深，正常的网页不会这样。用浏览器打开，另存为纯文本。",
      "旧版Word": "内容是旧版或加密的 Office 文件，能导入的是网页（HTML）、纯文本、Word（.docx）和有文字的 PDF。用 Word 或 WPS 打开，另存为 .docx 再导入。",
      "空文件": "文件是空的，应有网页或公文的文字。重新保存这个网页。",
      "表格": "内容是电子表格（Excel），能导入的是网页（HTML）、纯文本、Word（.docx）和有文字的 PDF。把其中的文字另存为纯文本再导入；原件作为附件公开。",
    }
  `);
});

test("a file of 100 MB is refused before it is read", async () => {
  const folder = temporaryFolder({ "大.txt": "" });
  truncateSync(join(folder, "大.txt"), 100 * 1024 * 1024);
  expect(await readPage(join(folder, "大.txt"))).toEqual({
    refusal: { code: "too-large", values: { found: "100", limit: "50" } },
  });
});

test("a pipe and a folder are refused by name before they are opened", async () => {
  const folder = temporaryFolder({ "夹.html/a.txt": "" });
  expect(await readPage(join(folder, "夹.html"))).toMatchObject({
    refusal: { code: "not-a-file" },
  });
  if (process.platform === "win32") return;
  execFileSync("mkfifo", [join(folder, "管.html")]);
  expect(await readPage(join(folder, "管.html"))).toMatchObject({
    refusal: { code: "not-a-file" },
  });
});

test("reports part folders by / on Windows; on others \\ is a sign of a name", () => {
  expect(slashed("旧网页\\通知.html", "\\")).toBe("旧网页/通知.html");
  expect(slashed("旧网页/a\\b.html", "/")).toBe("旧网页/a\\b.html");
});

const head =
  "索引号：QH001/2023-00005\n发布机构：青禾县人民政府\n发布日期：2023-05-08\n\n关于印发防汛预案的通知\n\n各乡镇：\n";

async function imported(source: string, out: string, force = false) {
  const [result] = await importFiles([source], { out, assign: null, force, workers: 1 });
  return result?.refusal?.code ?? result?.output;
}

test("a link may not lead files out of the folder of the page", async () => {
  const folder = temporaryFolder({
    "秘密.pdf": "秘密",
    "网页/通知.html": `<p>${head.replaceAll("\n", "<p>")}<a href="../秘密.pdf">甲</a><a href="%2e%2e/秘密.pdf">乙</a><a href="链接.pdf">丙</a><a href="名单.pdf">丁</a><a href="run.js">戊</a><a href="表.php.jpg">己</a><a href="表.xlsm">庚</a><a href="表.ods">辛</a>`,
    "网页/名单.pdf": "名单",
    "网页/run.js": "1",
    "网页/表.php.jpg": "1",
    "网页/表.xlsm": "1",
    "网页/表.ods": "1",
  });
  symlinkSync(join(folder, "秘密.pdf"), join(folder, "网页/链接.pdf"));
  const out = temporaryFolder({});
  await imported(join(folder, "网页/通知.html"), out);
  expect(readdirSync(join(out, "documents/2023/QH001_2023-00005"))).toEqual(["名单.pdf", "表.ods"]);
});

test("what is written has LF alone, whatever line ends the source has", async () => {
  const pages = temporaryFolder({
    "a.txt": head.replaceAll("\n", "\r\n"),
    "b.txt": head.replaceAll("\n", "\r"),
  });
  for (const name of ["a.txt", "b.txt"]) {
    const out = temporaryFolder({});
    const output = await imported(join(pages, name), out);
    expect(readFileSync(String(output), "utf8")).not.toContain("\r");
  }
});

test("nothing is written through a symbolic link, nothing is overwritten without force", async () => {
  const source = join(temporaryFolder({ "a.txt": head }), "a.txt");
  const elsewhere = temporaryFolder({});
  const out = temporaryFolder({});
  mkdirSync(join(out, "documents"));
  symlinkSync(elsewhere, join(out, "documents/2023"));
  expect(await imported(source, out)).toBe("outside");
  expect(readdirSync(elsewhere)).toEqual([]);

  const present = temporaryFolder({ "documents/2023/QH001_2023-00005.md": "原有" });
  expect(await imported(source, present)).toBe("exists");
  expect(await imported(source, present, true)).toMatch(/QH001_2023-00005\.md$/);
  const file = join(present, "documents/2023/QH001_2023-00005.md");
  writeFileSync(file, "改过");
  expect(await imported(source, present)).toBe("exists");
});

test("fields that never end, and rows of elements without end, are refused or read without growing slow", async () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  expect(await told("a.docx", docx(`<w:p>${begin.repeat(1000)}</w:p>`))).toContain("嵌套过深");
  // Whatever is looked for around each of these must not be looked for in all of them.
  const many = [
    "<b>甲</b>",
    "<li>甲",
    "<q>甲</q>",
    "<p hidden>甲</p>",
    "<ruby>甲<rt>乙</rt></ruby>",
    "<br>",
  ];
  for (const piece of many)
    expect(readHtml(`<html><ol>${piece.repeat(10_000)}甲`).page.blocks.length).toBeGreaterThan(0);
  const blank = readPlainText(`甲${"\n".repeat(200_000)}乙……1`);
  expect(withoutContents(blank).leftOut).toEqual([]);
});
