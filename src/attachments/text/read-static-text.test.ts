import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { honestFiles } from "../fixtures/honest.ts";
import { staticNameFault } from "../static-kinds.ts";
import { readStaticText } from "./read-static-text.ts";

const folder = temporaryFolder({});

/** What is wrong with a file by its name, or else by what is in it; null: it is published as it is. */
async function faultOf(name: string, bytes: Uint8Array | string): Promise<string | null> {
  const byName = staticNameFault(`static/${name}`);
  if (byName !== null) return byName;
  const path = join(folder, basename(name));
  writeFileSync(path, bytes);
  const { fault } = await readStaticText(path, `static/${name}`);
  const refuses = ["active", "program", "macros", "wrong-type"];
  return fault && refuses.includes(fault.code) ? fault.code : null;
}

test.each(Object.entries(honestFiles))(
  "what may be an attachment may stand here: %s",
  async (name, bytes) => {
    expect(await faultOf(name, bytes)).toBeNull();
  },
);

test.each([
  ["baidu_verify_codeva-Ab12.html", "5e1c0a7d"],
  ["google0123.html", "google-site-verification: google0123.html"],
  ["BingSiteAuth.xml", '<?xml version="1.0"?>\n<users>\n\t<user>0123</user>\n</users>\n'],
  ["sogousiteverification.txt", "0123"],
  [
    ".well-known/security.txt",
    "Contact: mailto:zwgk@qinghe.example\nExpires: 2027-01-01T00:00:00Z\n",
  ],
  [".well-known/apple-app-site-association", '{"applinks":{}}'],
  ["favicon.ico", Buffer.from([0, 0, 1, 0, 1, 0, 16, 16])],
  ["files/a.js", 'const page = "<html><body>";\n'],
  ["files/a.mjs", "export {};\n"],
  ["files/a.css", "/* <p> */ p { color: red }\n"],
  ["files/a.woff2", "wOF2\0\x01\0\0"],
  ["files/a.ttf", "\0\x01\0\0\0\x0c"],
  ["files/a.avif", "\0\0\0\x1cftypavif\0\0\0\0"],
  ["files/emblem.svg", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>'],
  ["site.webmanifest", '{"name":"甲"}'],
])("%s is published", async (name, bytes) => {
  expect(await faultOf(name, bytes)).toBeNull();
});

test.each([
  ["a.html", "<script>alert(1)</script>", "active"],
  ["a.html", Buffer.from("<p>\u0434", "utf16le"), "active"],
  ["a.html", Buffer.from([0x3c, 0x70, 0x3e, 0xbc, 0xd7]), "active"],
  ["a.html", `<p>${"甲".repeat(1_000_000)}</p>`, "active"],
  ["a.svg", "<svg onload='a'/>", "active"],
  ["a.svg", "#!/bin/sh\n", "program"],
  ["a.js", "<html>", "active"],
  ["a.js", " \n<!-- a", "active"],
  ["a.js", "#!/usr/bin/node\n", "program"],
  ["a.css", "\0", "wrong-type"],
  ["a.css", " ".repeat(2_000_001), "active"],
  ["README", "甲 <b>乙</b>", "active"],
  ["README", "MZ\x90\0", "program"],
  ["a.txt", "<html><script>alert(1)</script>", "active"],
  ["a.ico", "<html>", "active"],
  ["a.ico", "MZ\x90\0", "program"],
  ["a.woff2", "wOFF", "wrong-type"],
  ["a.png", "<svg/>", "active"],
  ["a.xhtml", "<p/>", "active"],
  ["a.shtml", "<p/>", "active"],
  ["a.swf", "CWS", "active"],
  ["a.wasm", "\0asm", "active"],
  ["a.html.gz", "\x1f\x8b\x08\0", "active"],
  ["a.svg.gz", "\x1f\x8b\x08\0", "active"],
  ["a.js.GZ", "\x1f\x8b\x08\0", "active"],
  ["a.css.gz", "\x1f\x8b\x08\0", "active"],
  ["a.xml.bz2", "BZh91AY&SY", "active"],
  ["a.js.br", "\x8b", "unknown-kind"],
  ["a.css", '@import url("https://evil.example/x.css");', "active"],
  ["a.php", "甲", "program"],
  ["a.php.html", "甲", "inner-ending"],
  ["web.config", "<a/>", "program"],
  ["a.docm", "PK", "macros"],
  ["a.html .", "<p>", "unknown-kind"],
  ["a.xyz", "甲", "unknown-kind"],
  ["a.yaml", "甲: 乙", "unknown-kind"],
])("%s is not, where it holds such: %j", async (name, bytes, code) => {
  expect(await faultOf(name, bytes)).toBe(code);
});

test("what can be read in a page is looked through, line by line, comments and descriptions too", async () => {
  const path = join(folder, "page");
  writeFileSync(
    path,
    '<!doctype html>\n<p\n class="a">联系人\n<b>甲</b></p>\n<!-- 电话\n13800000000 --><img alt="图一">\n',
  );
  const { text } = await readStaticText(path, "static/a.html");
  expect(text).toEqual([
    { place: "第3行", text: "联系人" },
    { place: "第4行", text: "甲" },
    { place: "第5行", text: "电话" },
    { place: "第6行", text: "13800000000  图一" },
  ]);
});
