import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onOneLine } from "../../schema/field/one-line.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { readDocument } from "../reading/read-document.ts";
import { mend } from "./mend.ts";
import { meantBy, quoted } from "./quoted.ts";

const root = temporaryFolder({});
const read = (text: string) => {
  writeFileSync(join(root, "a.md"), text);
  return readDocument(root, "a.md");
};
const titled = (line: string) => documentText(1).replace(/title: .*/, () => line);
const signs = fc.constantFrom(
  ...[
    ": ",
    ":",
    " #",
    "#",
    '"',
    "'",
    "“",
    "”",
    "[",
    "]",
    "{",
    "}",
    "*",
    "&",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
  ],
  ...[
    "- ",
    "-",
    "? ",
    ", ",
    ",",
    " ",
    "：",
    "【",
    "】",
    "《",
    "》",
    "~",
    "\\",
    "<<",
    "关于",
    "通知",
    "3",
    "A",
  ],
);

describe("a title of any signs", () => {
  test("is read as written, or told with a line that reads", async () => {
    const title = fc.array(signs, { minLength: 1, maxLength: 8 }).map((all) => all.join("").trim());
    // A title of signs alone may be a list or a block without anything in it, or a comment.
    const isTitle = /^[^#]*[关通A]/;
    await fc.assert(
      fc.asyncProperty(
        title.filter((text) => isTitle.test(text)),
        async (text) => {
          const { document, diagnostics } = await read(titled(`title: ${text}`));
          if (diagnostics.length === 0) {
            // A value that stands in quotes as a whole is what stands in them; what follows after a # is a remark.
            const { text: inner } = meantBy(text.replace(/^((["']).*\2)\s+#.*$/s, "$1"));
            const whole = inner.replaceAll("''", "'");
            expect([text, whole, whole.trim()]).toContain(document?.meta.title);
            return;
          }
          const [first] = diagnostics;
          const nearest = first?.values.nearest;
          expect(nearest, JSON.stringify(diagnostics)).toMatch(/^title: /);
          const again = await read(titled(nearest ?? ""));
          expect(again.diagnostics).toEqual([]);
          const { text: meant } = meantBy(text);
          expect([text, meant, meant.trim()]).toContain(again.document?.meta.title);
        },
      ),
      { numRuns: 1000, examples: [["{通知：}"], ["[通知：甲，乙]"]] },
    );
  });

  test.each(["{A,? }", "[A,? ]", "{? , ? 关于}"])(
    "is told once where it stands in brackets with what is no name, with a line that reads: %s",
    async (text) => {
      const { diagnostics } = await read(titled(`title: ${text}`));
      const nearest = `title: ${quoted(text)}`;
      expect(diagnostics).toMatchObject([{ code: "field/not-text", values: { nearest } }]);
      expect((await read(titled(nearest))).document?.meta.title).toBe(text);
    },
  );

  test("in quotes of which the last is none, for what stands before it, is told where it stands", async () => {
    const { diagnostics } = await read(titled('title: "通知\\"'));
    const values = { nearest: "title: '通知\\'" };
    expect(diagnostics).toMatchObject([{ code: "yaml/quotes", line: 2, values }]);
  });

  test("in our quotes is that title", async () => {
    const title = fc
      .array(signs, { minLength: 1, maxLength: 12 })
      .map((all) => `甲${all.join("")}乙`);
    await fc.assert(
      fc.asyncProperty(title, async (text) => {
        const { document, diagnostics } = await read(titled(`title: ${quoted(text)}`));
        expect(diagnostics).toEqual([]);
        expect(document?.meta.title).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a title that is wrapped", () => {
  const title = async (...lines: string[]) =>
    (await read(titled(lines.join("\n")))).document?.meta.title;

  test("has no blank between Chinese, however it is written", async () => {
    const expected = "关于印发《青禾县防汛抗旱应急预案》的通知";
    const lines = ["关于印发《青禾县防汛抗旱", "应急预案》", "的通知"];
    const [first = "", ...more] = lines;
    const below = more.map((line) => `  ${line}`);
    const all = lines.map((line) => `  ${line}`);
    expect(await title(`title: ${first}`, ...below)).toBe(expected);
    expect(await title("title:", ...all)).toBe(expected);
    expect(await title(`title: "${first}`, ...below.slice(0, -1), '  的通知"')).toBe(expected);
    expect(await title(`title: '${first}`, ...below.slice(0, -1), "  的通知'")).toBe(expected);
    expect(await title("title: >", ...all)).toBe(expected);
    expect(await title("title: >-", ...all)).toBe(expected);
    expect(await title("title: |", ...all)).toBe(expected);
  });

  test("keeps the blank between words of other languages", async () => {
    expect(await title("title: Notice on", "  flood control")).toBe("Notice on flood control");
    expect(await title("title: 关于 Windows", "  11 的通知")).toBe("关于 Windows 11 的通知");
    expect(await title("title: 关于2026", "  年的通知")).toBe("关于2026年的通知");
  });

  test("of many blanks is put on one line in no time", () => {
    const blanks = " ".repeat(200_000);
    expect(onOneLine(`甲${blanks}乙\n${blanks}丙`)).toBe(`甲${blanks}乙丙`);
  });
});

describe("what spoils a line", () => {
  const faultsOf = (text: string) =>
    mend(text).faults.map(({ code, line, values }) => [code, line, values.nearest]);

  test("is told for each line by itself, and the others are read", () => {
    const text = `title:关于修路的通告
source："三农"专刊
genre: 通知
 topic: 农业
keywords: [防汛, 抗旱
editor: "张某"（值班）
publisher: 青禾县人民政府`;
    expect(faultsOf(text)).toEqual([
      ["yaml/no-blank", 1, "title: 关于修路的通告"],
      ["yaml/full-width-colon", 2, `source: '"三农"专刊'`],
      ["yaml/leading-blank", 4, "topic: 农业"],
      ["yaml/quotes", 5, "keywords: [防汛, 抗旱]"],
      ["yaml/quotes", 6, `editor: '"张某"（值班）'`],
    ]);
    expect(mend(text).isCut).toBe(false);
  });

  test("in a list of mappings is told where it is", () => {
    const text =
      "- id: a\n  name: 甲\n- id: b\n  name:乙\n  predecessors: [甲\n- id: c\n name: 丙\n";
    expect(faultsOf(text)).toEqual([
      ["yaml/no-blank", 4, "  name: 乙"],
      ["yaml/quotes", 5, "  predecessors: [甲]"],
      ["yaml/leading-blank", 7, "  name: 丙"],
    ]);
  });

  test("in a list on one line is put in quotes there", () => {
    expect(faultsOf("keywords: [防汛, 3 #楼]\ngenre: 通知\n")).toEqual([
      ["yaml/special-character", 1, 'keywords: [防汛, "3 #楼"]'],
    ]);
    expect(faultsOf("withdrawal: { on: 2026-01-01, reason: 甲: 乙 }\n")).toEqual([
      ["yaml/special-character", 1, 'withdrawal: { on: 2026-01-01, reason: "甲: 乙" }'],
    ]);
  });

  test("without a cure takes nothing else with it", () => {
    const { faults, isCut, text } = mend('title: 甲\n"a": "b": c\ngenre: 通知\n');
    expect(faults.map(({ code, line }) => [code, line])).toEqual([["yaml/syntax", 2]]);
    expect(isCut).toBe(true);
    expect(text).toBe("title: 甲\n\ngenre: 通知\n");
  });

  test("is bounded in work, however much of it there is", () => {
    const { faults } = mend(`${'a: "b" c\n'.repeat(3000)}`);
    expect(faults.length).toBe(3000);
    expect(
      mend(`a: ${"[".repeat(3000)}\n${"- x: [\n".repeat(2000)}`).faults.length,
    ).toBeGreaterThan(0);
  });
});
