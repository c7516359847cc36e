import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { readDocument } from "../reading/read-document.ts";
import { bodyOf } from "./body.ts";
import { conflictIn } from "./conflict.ts";
import { hasInvisible, showInvisible, withoutInvisible } from "./invisible.ts";

describe("line ends of Windows and of old Macs, and a byte order mark", () => {
  const root = temporaryFolder({});
  const read = async (text: string) => {
    writeFileSync(join(root, "a.md"), text);
    const { document, known, diagnostics } = await readDocument(root, "a.md");
    const { source: _, ...ofDocument } = document ?? {};
    const { source: __, ...ofKnown } = known ?? {};
    return { ofDocument, ofKnown, diagnostics, body: bodyOf(text.replace(/^\uFEFF/, "")) };
  };
  const line = fc.constantFrom(
    ...[
      "keywords: [饮水, 安全]",
      "withdrawal: { on: 2026-11-20, reason: 更正 }",
      "source: '县政府'",
    ],
    ...['editor: "张某"', "abstract: |", "  第一行", "source:", "keywords:", "  - 防汛", "- 抗旱"],
    ...[
      "genre:通知",
      " genre: 公告",
      "# 不检查 dates/order：试",
      "...",
      "---",
      "",
      "来源：甲",
      'a: "',
    ],
    ...["<<<<<<< HEAD", "=======", ">>>>>>> other", "甲 # 乙", "title: 关于 3 #楼"],
  );

  test("change nothing of what is read or said", async () => {
    const text = fc
      .array(line, { maxLength: 6 })
      .map((lines) => documentText(1, lines.map((one) => `${one}\n`).join(""), "甲。\n\n乙。\n"));
    await fc.assert(
      fc.asyncProperty(text, async (plain) => {
        const expected = await read(plain);
        for (const end of ["\r\n", "\r"]) {
          expect(await read(plain.replaceAll("\n", end))).toEqual(expected);
        }
        expect(await read(`\uFEFF${plain}`)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a conflict of a merge", () => {
  test("is the three marks in their order", () => {
    expect(conflictIn("甲\n<<<<<<< HEAD\n乙\n=======\n丙\n>>>>>>> other\n")).toEqual({
      line: 2,
      end: 6,
    });
    const withBase = "<<<<<<< HEAD\n乙\n||||||| 1a2b\n甲\n=======\n丙\n>>>>>>> 3c4d (改)\n";
    expect(conflictIn(withBase)).toEqual({ line: 1, end: 7 });
  });

  test.each([
    ["a heading that is underlined", "总则\n=======\n"],
    ["a quote in a quote", ">>> > >>> 甲\n>>>>>> 乙\n>>>>>>>\n"],
    ["a row of signs", "<<<<<<<\n=======\n>>>>>>>\n"],
    ["marks within lines", "见 <<<<<<< HEAD\n=======\n见 >>>>>>> other\n"],
  ])("%s is none", (_, text) => {
    expect(conflictIn(text)).toBeNull();
  });
});

test.each([
  ["甲\n=======\n乙\n>>>>>>> other\n", 4],
  ["甲\n<<<<<<< HEAD\n乙\n", 2],
  ["甲\n>>>>>>> 3c4d (改)", 2],
  ["<<<<<<< HEAD\n甲\n=======\n乙\n", 1],
])("a mark that was forgotten when a conflict was mended is told of: %j", (text, line) => {
  expect(conflictIn(text)).toEqual({ line, end: null });
});

describe("characters that nobody sees", () => {
  test("are shown by their number, and gone without a trace", () => {
    for (const sign of ["\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u202E", "\u3164"]) {
      const number = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
      expect(hasInvisible(`县${sign}府`)).toBe(true);
      expect(showInvisible(`县${sign}府`)).toBe(`县[U+${number}]府`);
      expect(withoutInvisible(`县${sign}府`)).toBe("县府");
    }
  });

  test("are no blanks, no rare Han, no forms of one character", () => {
    for (const text of [
      "县 府",
      "县\u3000府",
      "县\u00A0府",
      "\u{2000B}",
      "葛\u{E0100}",
      "",
      "a\tb\nc",
    ]) {
      expect(hasInvisible(text)).toBe(false);
      expect(showInvisible(text)).toBe(text);
    }
  });
});
