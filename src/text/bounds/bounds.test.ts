import { describe, expect, test } from "vitest";
import { growth } from "../../testing/hostile/growth.ts";
import { renderText } from "../rendering/render.ts";

const nested = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${"  ".repeat(level)}- 甲`).join("\n");
const table = (rows: number, columns: number) =>
  `${"|甲".repeat(columns)}|\n${"|-".repeat(columns)}|\n${`${"|乙".repeat(columns)}|\n`.repeat(rows - 1)}`;
const notes = (count: number, note: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => note(index)).join("\n\n");

/** What is refused, by what it has too much of, with the line that is told. */
const refused: [name: string, body: () => string, code: string, line?: number][] = [
  ["a megabyte of line ends", () => "\n".repeat(1_000_000), "lines"],
  ["quotations in one another", () => `甲\n\n${"> ".repeat(10_000)}乙`, "too-deep", 3],
  ["lists on one line", () => "- ".repeat(5000), "too-deep", 1],
  ["lists below each other", () => nested(200), "too-deep", 51],
  ["elements in one another", () => "<div>".repeat(50_000), "too-deep", 1],
  ["elements within a line", () => `甲${"<b>".repeat(300)}${"</b>".repeat(300)}`, "too-deep", 1],
  ["cells", () => `甲\n\n${table(10_000, 100)}`, "cells", 3],
  ["cells that are not written", () => table(2, 150) + "乙\n".repeat(250), "cells", 1],
  ["columns", () => table(2, 2000), "columns", 1],
  ["cells of HTML", () => `<table>${"<tr><td>甲</td></tr>".repeat(50_000)}</table>`, "tags", 1],
  [
    "elements that are opened again in each paragraph",
    () => `<div>${"<b>".repeat(150)}${"<p>甲".repeat(4000)}${"</b>".repeat(150)}`,
    "tags",
    1,
  ],
  ["links in one paragraph", () => "[甲](a.pdf) ".repeat(100_000), "signs", 1],
  ["definitions", () => notes(3000, (at) => `[a${at}]\n\n[a${at}]: /b${at}.md`), "definitions"],
  ["scattered quotations", () => "> 甲\n\n".repeat(3000), "signs"],
];

test.each(refused)("%s beyond the bounds are refused with their line", (_, body, code, line) => {
  const expected = code === "too-deep" ? code : `too-many-${code}`;
  expect(() => renderText(body())).toThrow(
    expect.objectContaining({ name: "TextError", code: expected, ...(line && { line }) }),
  );
});

/** Signs that belong to nothing, tens of thousands of them in one paragraph. */
const signs = [
  "[甲](",
  "]",
  "![甲",
  "甲**) ",
  "*甲* ",
  "甲<!-- 乙 ",
  "<!-- ",
  '<a b="',
  "&#",
  "甲` 乙`` ",
];

test.each(signs)("%j again and again takes time in proportion, or is refused", (sign) => {
  // What is refused has taken as many steps as any text may, on every machine: its time says nothing more.
  if (isRefused(sign.repeat(4 * 4000))) return;
  expect(growth((times) => sign.repeat(times), renderText, 4000)).toBeLessThan(2);
});

function isRefused(body: string): boolean {
  try {
    renderText(body);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ name: "TextError", code: expect.stringMatching(/^too-/) });
    return true;
  }
}

describe("what people write is rendered", () => {
  test("lists in lists, and a line that begins far to the right", () => {
    expect(renderText(nested(20)).html.match(/<ul>/g)).toHaveLength(20);
    expect(renderText(`${" ".repeat(150)}清河镇人民政府`).html).toBe("<p>清河镇人民政府</p>\n");
  });

  test.each([
    ["brackets", "[".repeat(2000)],
    ["stars", "*".repeat(10_000)],
    ["emphasis", "*甲 ".repeat(2000)],
    ["tags", "<b>甲</b>".repeat(1000)],
    ["entities", "&amp".repeat(10_000)],
    ["blanks", " ".repeat(100_000)],
    ["links in one paragraph", "[甲](a.pdf)、".repeat(500)],
    ["rows of a table", table(2000, 10)],
    ["lists between paragraphs", "- 甲\n\n乙\n\n".repeat(300)],
    ["lines of one paragraph", "甲乙丙丁。\n".repeat(5000)],
  ])("many %s", (_, body) => {
    expect(renderText(body).html).toBeTypeOf("string");
  });
});
