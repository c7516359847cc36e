import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownOf, plainTextOf, type Run } from "../../../formats/blocks/inline.ts";
import type { Block, Cell } from "../../../formats/blocks/source-page.ts";
import { renderText } from "../../../text/rendering/render.ts";
import { markdownBody } from "./body.ts";

/** What public documents hold, and what Markdown or HTML might take for markup. */
const pieces = [
  ..."一、 （一） 1. 2． 3) （1） 第三条 附件： 2021年3月2日 应当 防汛 ABC km 10 國 ① Ⅱ 。 ； ： “ ” 《 》 —— %".split(
    " ",
  ),
  ...'* ** _ __ ~ ~~ ` ``` # ## #6 > - + = === --- *** | |-| [ ] [x] [注]: [^1]: ](a) ( ) ! ![ < </p> <b> <!-- --> <script> &amp; &#65; & \\ \\* : www. http://a_b.cn/x_y a@b.cn "'.split(
    " ",
  ),
  ...[" ", "  ", "    ", "\t", "\u3000", "\u00a0", "\n", "  \n", "\r\n", "\u2028"],
];

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

const run: fc.Arbitrary<Run> = fc.record({
  text,
  href: fc.constantFrom(null, null, "https://www.example.gov.cn/", "附件 (1).doc", "a>b<c.doc"),
  strong: fc.boolean(),
  emphasis: fc.boolean(),
  script: fc.constantFrom(null, null, null, "sup" as const, "sub" as const),
  change: fc.constantFrom(null, null, null, "del" as const, "ins" as const),
});

const written = fc
  .array(run, { maxLength: 4 })
  .map((runs) => ({ text: plainTextOf(runs), markdown: markdownOf(runs) }));

const textBlock: fc.Arbitrary<Block> = fc
  .tuple(written, fc.constantFrom(null, null, null, 1, 2, 4), fc.boolean())
  .map(([own, level, listItem]) => ({
    kind: "text",
    ...own,
    level,
    listItem: listItem && level === null,
    align: null,
    line: 1,
  }));

const cell: fc.Arbitrary<Cell> = written.map((own) => ({ ...own, header: false }));

const tableBlock: fc.Arbitrary<Block> = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) => ({ kind: "table", rows, line: 1 }));

function textIn(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "text") return block.text;
      return block.kind === "table"
        ? block.rows
            .flat()
            .map((one) => one.text)
            .join("")
        : "";
    })
    .join("");
}

function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&");
}

test("the signs of the blocks, blanks apart, are those of the page that the site makes of them", () => {
  const blocks = fc.array(fc.oneof({ weight: 3, arbitrary: textBlock }, tableBlock), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(blocks, (all) => {
      const { html } = renderText(markdownBody(all));
      // Raised figures are signs of their own in plain text, and figures raised by markup in the page.
      const plain = (written: string) =>
        written.normalize("NFKC").replaceAll("\u2212", "-").replace(/\s+/gu, "");
      expect(plain(textOfHtml(html))).toBe(plain(textIn(all)));
    }),
    { numRuns: 1000 },
  );
});
