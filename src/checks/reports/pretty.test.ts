import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { finding } from "../../diagnostics/catalogue.ts";
import { formatDiagnostics } from "./pretty.ts";

const day = { field: "issuedOn", label: "成文日期", found: "2020年1月2日", nearest: "2020-01-02" };
const findings = [
  finding("document/empty-body", { file: "documents/b.md", line: 9, column: 1 }),
  finding("file/not-utf-8", { file: "documents/a.md" }, { found: "GBK (GB18030)" }),
  finding("field/not-a-day", { file: "documents/b.md", line: 6, column: 1 }, day),
];

describe("findings for people", () => {
  test("are sorted by file and line, in Chinese", () => {
    expect(formatDiagnostics(findings, { language: "zh", color: false })).toMatchInlineSnapshot(`
      "documents/a.md  错误  不是 UTF-8 编码
          看起来是 GBK (GB18030) 编码，应为 UTF-8。
          改法：用记事本打开，确认文字正常，点“文件”“另存为”，“编码”选 UTF-8，保存并覆盖原文件；用 VS Code 的，点右下角的编码名称，先“通过编码重新打开”选 GBK (GB18030)，再“通过编码保存”选 UTF-8。
          file/not-utf-8

      documents/b.md:6:1  错误  日期写法不对
          “成文日期”写作“2020年1月2日”，应写作 2018-04-18，后面可以加时间 19:28。
          改法：写成 2020-01-02。
          field/not-a-day

      documents/b.md:9:1  警告  没有正文
          元数据之后没有内容，页面上只有元数据。
          改法：补上正文；只有附件的，写一句说明。
          document/empty-body

      2 处错误，1 处警告，0 处提示，涉及 2 个文件。"
    `);
  });

  test("and in English", () => {
    expect(
      formatDiagnostics(findings, { language: "en", color: false, checked: 12 }),
    ).toMatchInlineSnapshot(`
      "documents/a.md  error  Not in UTF-8
          Looks like GBK (GB18030); UTF-8 is wanted.
          Mend: Open it in Notepad, make sure it reads well, choose “Save as” with encoding UTF-8 and replace the file; in VS Code click the encoding at the bottom right, “Reopen with Encoding” GBK (GB18030), then “Save with Encoding” UTF-8.
          file/not-utf-8

      documents/b.md:6:1  error  Not a day
          \`issuedOn\` has “2020年1月2日”; 2018-04-18 is wanted, a time such as 19:28 may follow.
          Mend: Write 2020-01-02.
          field/not-a-day

      documents/b.md:9:1  warning  No text
          Nothing follows the front-matter; the page will show metadata only.
          Mend: Add the text; where there are only attachments, say so in a sentence.
          document/empty-body

      12 documents checked: 2 errors, 1 warning, 0 hints in 2 files."
    `);
  });

  test("say the same in colour", () => {
    const plain = formatDiagnostics(findings, { language: "zh", color: false });
    const coloured = formatDiagnostics(findings, { language: "zh", color: true });
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  test("let no control character of the content reach the terminal", () => {
    const hostile = finding("field/unknown", { file: "a\u001b[2J.md" }, { found: "b\u0007\n" });
    const text = formatDiagnostics([hostile], { language: "zh", color: false });
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(text).toContain("“b��”");
  });

  test("are counted when there are none", () => {
    expect(formatDiagnostics([], { language: "zh", color: false, checked: 65 })).toBe(
      "已检查 65 份文件：0 处错误，0 处警告，0 处提示。",
    );
    expect(formatDiagnostics([], { language: "en", color: false, checked: 1 })).toBe(
      "1 document checked: 0 errors, 0 warnings, 0 hints.",
    );
  });

  test("tell the same warning once where many files have it, but every error", () => {
    const files = Array.from({ length: 1200 }, (_, index) => `documents/${1000 + index}.md`);
    const warnings = files.map((file) =>
      finding("classification/unknown-genre", { file, line: 6, column: 1 }, { found: "倡议书" }),
    );
    expect(formatDiagnostics(warnings, { language: "zh", color: false })).toMatchInlineSnapshot(`
      "documents/1000.md:6:1  警告  不认识的体裁
      documents/1001.md:6:1
      documents/1002.md:6:1
      ……另有 1197 处相同
          体裁分类“倡议书”不是已知的公文种类，照原样保留。
          改法：从 docs/fields.md 列出的体裁里选。
          classification/unknown-genre

      0 处错误，1200 处警告，0 处提示，涉及 1200 个文件。"
    `);
    const errors = files.map((file) => finding("file/nul-byte", { file }));
    const text = formatDiagnostics(errors, { language: "zh", color: false });
    expect(files.filter((file) => !text.includes(file))).toEqual([]);
  });
});
