import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../output/folder/output-files.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { contentFault } from "./content-fault.ts";
import { honestFiles } from "./fixtures/honest.ts";
import { publishedEndings } from "./kinds.ts";
import { endingOf, nameFault } from "./name-fault.ts";
import { readAttachmentText } from "./text/read-attachment-text.ts";

const folder = temporaryFolder({});

/** What is wrong with a file by its name, or else by what is in it; null: it is published. */
async function faultOf(name: string, bytes: Uint8Array): Promise<string | null> {
  const byName = nameFault(name);
  if (byName !== null) return byName;
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { fault } = await readAttachmentText(path);
  const refuses = ["active", "program", "macros", "wrong-type"];
  return fault && refuses.includes(fault.code) ? fault.code : null;
}

test.each(Object.entries(honestFiles))("an office's %s is published", async (name, bytes) => {
  expect(await faultOf(name, bytes)).toBeNull();
});

test("every attachment of the sample is published", async () => {
  const documents = join(import.meta.dirname, "../../content/documents");
  const files = filesBelow(documents).filter((file) => !file.endsWith(".md"));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    expect(nameFault(file), file).toBeNull();
    expect((await readAttachmentText(join(documents, file))).fault, file).toBeNull();
  }
});

test("the webmaster's manual names every extension that is published", () => {
  const manual = readFileSync(join(import.meta.dirname, "../../docs/publishing.md"), "utf8");
  expect([...publishedEndings].filter((ending) => !manual.includes(`\`${ending}\``))).toEqual([]);
});

/** Names that a webmaster, or somebody who means no good, gives to files. */
const refusedNames = {
  active:
    "a.html a.HTM a.xhtml a.xht a.shtml a.svg a.SVGZ a.xml a.xsl a.js a.mjs a.css a.swf a.mht a.mhtml a.hta a.htc a.rss a.kml a.wasm a.html.gz a.svg.gz",
  program:
    "a.exe a.pdf.exe a.PDF.ExE a.bat a.cmd a.com a.msi a.scr a.lnk a.url a.ps1 a.vbs a.sh a.py a.jar a.apk a.dmg a.iso a.img a.chm a.php a.phtml a.asp a.aspx a.jsp a.jspx a.cgi a.pl a.do a.config a.exe.gz web.config a\u202efdp.exe",
  macros: "a.docm a.xlsm a.PPTM a.dotm a.xltm a.xlam a.xlsb",
  "inner-ending":
    "a.php.jpg a.php5.pdf a.asp;.jpg a.aspx.csv a.jsp.xlsx a.cgi.txt a.shtml.pdf a.phtml.zip",
  "no-ending": "a README a.pdf. a... . 通知 Makefile",
  "unknown-kind":
    "a.xyz a.p_f a.bak a.tmp a.db a.ini a.log a.sql a.mdb a.yaml a.md a.conf a.pdfx a.html5 a.htm1 a.xlsx1 a.1 a.pdf\u00a0 a.ph a.inc a.eml a.msg a.psd a.ico a.ttf a.woff a.var",
};
const extra: [string, string][] = [
  ["a.pdf ", "unknown-kind"],
  ["a.html .", "no-ending"],
  ["a.pdf\n", "unknown-kind"],
  ["a．pdf", "no-ending"],
];

test.each([
  ...Object.entries(refusedNames).flatMap(([fault, names]) =>
    names.split(" ").map((name): [string, string] => [name, fault]),
  ),
  ...extra,
])("a file %j is refused by its name: %s", (name, fault) => {
  expect(nameFault(`documents/a/${name}`)).toBe(fault);
});

const latin1 = (text: string) => Buffer.from(text, "latin1");
const page = "<script>alert(1)</script>";

/** What runs where a browser guesses, and programs. */
const hostile: Record<string, Uint8Array> = {
  page: latin1(`<!DOCTYPE html><html>${page}</html>`),
  "page behind blanks": latin1(`\r\n\t  <HTML>${page}`),
  "page behind a mark": latin1(`\xef\xbb\xbf<html>${page}`),
  "page behind a comment": latin1(`<!-- -->${page}`),
  "comment, which is a page to a browser": latin1("<!--x-->BM"),
  "page in UTF-16": Buffer.from(`\ufeff<html>${page}`, "utf16le"),
  "bare script": latin1(page),
  "picture with a handler": latin1("<img src=x onerror=alert(1)>"),
  "element with a handler": latin1("<details open ontoggle=alert(1)>"),
  SVG: latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  "XML with a page": latin1(
    '<?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml"/>',
  ),
  "web archive": latin1(
    "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
  ),
  program: latin1(`MZ\x90${"\0".repeat(64)}`),
  ELF: latin1("\x7fELF\x02\x01"),
  "shell script": latin1("#!/bin/sh\n"),
  PHP: latin1("<?php system($_GET[0]);"),
};

test.each(Object.entries(hostile))("a %s is refused under every extension", (_, bytes) => {
  for (const extension of publishedEndings) {
    const fault = contentFault(extension, bytes);
    expect(fault?.code, extension).toMatch(/^(?:active|program)$/);
  }
});

test("a page behind the beginning of another kind is refused", () => {
  const all = Object.entries(honestFiles).filter(([name]) => !/^空|^材料\.tar$/.test(name));
  for (const [name, bytes] of all) {
    const head = Buffer.concat([bytes.subarray(0, 200), latin1(`<script>alert(1)</script>`)]);
    expect(contentFault(endingOf(name), head)?.code, name).toBe("active");
  }
});

test("a text that speaks of pages is published", () => {
  const texts = ["不得使用“<b>”标记", "a<b 且 b>c", "<无>", "<1%", "＜html＞", "html,body,script"];
  for (const text of texts) expect(contentFault("txt", Buffer.from(text)), text).toBeNull();
});
