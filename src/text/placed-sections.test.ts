import fc from "fast-check";
import { expect, test } from "vitest";
import { readSections } from "./placed-sections.ts";
import { layOut, plainText } from "./plain-text.ts";
import { renderText } from "./rendering/render.ts";
import type { TextSection } from "./text.ts";

const pieces = fc.constantFrom(
  ..."甲 𠮷 第三条　 （一） é ~~ \u2028 \u00A0 \ufeff \ud83d 12 ， AB".split(" "),
  ..."\n \r \r\n \t".split(" "),
  " ",
);
const words = fc.array(pieces, { maxLength: 8 }).map((some) => some.join(""));
const block = words.map((text) => text.trim()).filter((text) => text !== "");

/** Sections as `sectionsOf` makes them, with signs that make a place in a file hard to tell. */
const section: fc.Arbitrary<TextSection> = fc
  .record({
    id: fc.option(words),
    title: words,
    titleInText: fc.boolean(),
    groups: fc.array(fc.tuple(fc.array(block, { minLength: 1, maxLength: 4 }), fc.boolean()), {
      maxLength: 6,
    }),
  })
  .map(({ groups, ...section }) => {
    const blocks: string[] = [];
    const rows: [number, number][] = [];
    for (const [group, isRow] of groups) {
      if (isRow && group.length > 1) rows.push([blocks.length, group.length]);
      blocks.push(...group);
    }
    return { ...section, blocks, ...(rows.length > 0 && { rows }) };
  });

const inFile = (text: string) => new TextEncoder().encode(text);
const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

test("from places and plain text come the sections that were laid out", () => {
  fc.assert(
    fc.property(fc.array(section, { maxLength: 6 }), words, (sections, title) => {
      const head = `${title}\n\n`;
      const { text, sections: placed } = layOut(sections, head);
      expect(readSections(asJson(placed), inFile(`${head}${text}\n`))).toEqual(sections);
      expect(text).toBe(plainText({ sections }));
    }),
    { numRuns: 1000 },
  );
});

test("only what a file of lines cannot hold is told itself", () => {
  fc.assert(
    fc.property(fc.array(section, { maxLength: 6 }), (sections) => {
      for (const { blocks, rows = [] } of layOut(sections).sections) {
        const cells = new Set(
          rows.flatMap(([first, many]) => Array.from({ length: many }, (_, i) => first + i)),
        );
        for (const [at, block] of blocks.entries()) {
          if (typeof block !== "string") continue;
          expect((cells.has(at) && block.includes("\n")) || !block.isWellFormed()).toBe(true);
        }
      }
    }),
  );
});

test("a table, a note and a heading are found at their bytes", () => {
  const body =
    "# 标准\n\n按下表[^1]。\n\n| 镇 | 户<br>数 |\n|---|---|\n| 清河 | 12 |\n\n[^1]: 每年调整。\n";
  const { sections } = renderText(body);
  const head = "办法\n\n";
  const laidOut = layOut(sections, head);
  expect(laidOut).toMatchInlineSnapshot(`
    {
      "sections": [
        {
          "blocks": [
            [
              16,
              12,
            ],
            [
              30,
              3,
            ],
            "户
    数",
            [
              42,
              6,
            ],
            [
              49,
              2,
            ],
          ],
          "heading": "标准",
          "id": "t-6bea77ac",
          "rows": [
            [
              1,
              2,
            ],
            [
              3,
              2,
            ],
          ],
        },
        {
          "blocks": [
            [
              61,
              15,
            ],
          ],
          "heading": "脚注",
          "id": "footnote-label",
        },
      ],
      "text": "标准

    按下表。

    镇	户 数
    清河	12

    脚注

    每年调整。
    ",
    }
  `);
  expect(readSections(laidOut.sections, inFile(head + laidOut.text))).toEqual(sections);
});

test.each([
  ["beyond the text", [[4, 3]]],
  [
    "over one another",
    [
      [0, 3],
      [0, 3],
    ],
  ],
  ["within a character", [[1, 3]]],
])("places %s are refused", (_, blocks) => {
  const sections = [{ id: null, heading: "", blocks: blocks as [number, number][] }];
  expect(() => readSections(sections, inFile("甲乙"))).toThrow();
});
