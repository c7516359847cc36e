import { expect, test } from "vitest";
import { codePoint } from "../../../characters/code-point.ts";
import { inPortal } from "../fixtures/findings.ts";
import { knownDocument, portalOf } from "../fixtures/portal.ts";
import { decomposedName } from "./decomposed.ts";
import { hiddenCharacter } from "./hidden.ts";
import { longPath } from "./long-path.ts";
import { sameAddress } from "./same-address.ts";
import { windowsName } from "./windows.ts";

const ordinary = [
  "documents/2026/关于防汛的通知（第二次）.md",
  "documents/2026/关于防汛的通知（第二次）/附件1：名单、表 一.v2.xlsx",
  "documents/auxiliary.md",
  "documents/第1.2条.md",
];

test("names that Windows cannot have are told of, a folder once", () => {
  const files = [
    "documents/a:b.md",
    "documents/aux/1.pdf",
    "documents/aux/2.pdf",
    "documents/Com1.csv",
    "documents/nul .md",
    "documents/什么?.md",
    "documents/清单 .csv",
    "documents/末尾./1.csv",
    "documents/两\t列.csv",
  ];
  expect(
    inPortal(windowsName, portalOf({ files: [...files, ...ordinary] })),
  ).toMatchInlineSnapshot(`
    [
      "documents/a:b.md “a:b.md”里有“:”，Windows 的文件名不许用。改法：改名：可以用汉字、字母、数字、- 和 _；正文里有链接的一并改。",
      "documents/aux “aux”在 Windows 上是保留的设备名（AUX），不能作文件名。改法：改名：可以用汉字、字母、数字、- 和 _；正文里有链接的一并改。",
      "documents/Com1.csv “Com1.csv”在 Windows 上是保留的设备名（COM1），不能作文件名。改法：改名：可以用汉字、字母、数字、- 和 _；正文里有链接的一并改。",
      "documents/nul .md “nul .md”在 Windows 上是保留的设备名（NUL），不能作文件名。改法：改名：可以用汉字、字母、数字、- 和 _；正文里有链接的一并改。",
      "documents/什么?.md “什么?.md”里有“?”，Windows 的文件名不许用。改法：改名：可以用汉字、字母、数字、- 和 _；正文里有链接的一并改。",
      "documents/清单 .csv “清单 .csv”的末尾（或扩展名前）是空格或点，Windows 会去掉末尾的，名称就对不上了。改法：改名：可以用汉字、字母、数字、- 和 _；正文里有链接的一并改。",
      "documents/末尾. “末尾.”的末尾（或扩展名前）是空格或点，Windows 会去掉末尾的，名称就对不上了。改法：改名：可以用汉字、字母、数字、- 和 _；正文里有链接的一并改。",
      "documents/两	列.csv “两	列.csv”里有“U+0009”，Windows 的文件名不许用。改法：改名：可以用汉字、字母、数字、- 和 _；正文里有链接的一并改。",
    ]
  `);
});

test("long paths and long names are told of", () => {
  const files = [`documents/${"文件夹/".repeat(50)}a.md`, `documents/${"文".repeat(70)}.md`];
  expect(inPortal(longPath, portalOf({ files: [...files, ...ordinary] }))).toMatchInlineSnapshot(`
    [
      "documents/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/文件夹/a.md 路径有 214 个字，超过 180 个字的，在 Windows 上加上前面的文件夹往往打不开。改法：缩短文件名或文件夹名；标题写在元数据里，文件名不必写全。",
      "documents/文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文.md 名称有 213 字节（一个汉字 3 字节），超过 200 字节的，有的系统存不下。改法：缩短文件名或文件夹名；标题写在元数据里，文件名不必写全。",
    ]
  `);
});

test("names in unusual codes are told of", () => {
  const files = ["documents/Cafe\u0301/a.md", "documents/\uf9dc.md"];
  expect(
    inPortal(decomposedName, portalOf({ files: [...files, ...ordinary] })),
  ).toMatchInlineSnapshot(`
    [
      "documents/Café “Café”里的字符编码与平常输入的不同（看起来一样），正文里的链接会对不上。改法：改名为“Café”：删去原名，从键盘重新输入。",
      "documents/隆.md “隆.md”里的字符编码与平常输入的不同（看起来一样），正文里的链接会对不上。改法：改名为“隆.md”：删去原名，从键盘重新输入。",
    ]
  `);
});

test("names with characters nobody sees are told of, with the name without them", () => {
  const files = [
    "documents/a/\u202efdp.exe.csv",
    "documents/a\u200b/表.csv",
    "documents/a/表\u2066\u0085.csv",
  ];
  const joined = "documents/a/\u0646\u200c\u0627.csv";
  const found = inPortal(hiddenCharacter, portalOf({ files: [...files, joined] }));
  expect(
    found.map((line) => line.replace(/[\u0085\u200b\u202e\u2066]/g, codePoint)),
  ).toMatchInlineSnapshot(`
    [
      "documents/a/U+202Efdp.exe.csv “U+202Efdp.exe.csv”里有看不见的字符 U+202E：它能让名称看起来是别的样子，照着输入的链接也对不上。改法：改名为“fdp.exe.csv”：删去原名，重新输入；正文里有链接的一并改。",
      "documents/aU+200B “aU+200B”里有看不见的字符 U+200B：它能让名称看起来是别的样子，照着输入的链接也对不上。改法：改名为“a”：删去原名，重新输入；正文里有链接的一并改。",
      "documents/a/表U+2066U+0085.csv “表U+2066U+0085.csv”里有看不见的字符 U+2066：它能让名称看起来是别的样子，照着输入的链接也对不上。改法：改名为“表.csv”：删去原名，重新输入；正文里有链接的一并改。",
    ]
  `);
});

test("values whose lists would be one folder are told of, the others are not", () => {
  const documents = [
    knownDocument("documents/1.md", { publisher: "青禾县5G办公室", topic: "综合政务" }),
    knownDocument("documents/2.md", { publisher: "青禾县5g办公室", topic: "综合政务" }),
    knownDocument("documents/3.md", { publisher: "青禾县5g办公室", topic: "综合政务/电子政务" }),
  ];
  expect(inPortal(sameAddress, portalOf({ documents }))).toMatchInlineSnapshot(`
    [
      "documents/2.md “青禾县5g办公室”与别处的“青禾县5G办公室”只有大小写（或看不出的字符编码）不同，列表的网址在有的系统上是同一个。改法：统一写成其中一个，如“青禾县5G办公室”。",
    ]
  `);
});

test("ordinary names are not told of", () => {
  for (const rule of [windowsName, longPath, decomposedName, hiddenCharacter]) {
    expect(inPortal(rule, portalOf({ files: ordinary }))).toEqual([]);
  }
});
