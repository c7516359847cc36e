import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyOf } from "../../content/source-text/body.ts";
import { extensionsIn } from "../../extensions/extensions.ts";
import { withExtensions } from "../../extensions/in-force.ts";
import { programRoot } from "../../program/program-root.ts";
import { growth } from "../../testing/hostile/growth.ts";
import { corpusFolder } from "../../testing/journeys/corpus.ts";
import type { RenderedText } from "../text.ts";
import { plainBlocks } from "./plain-blocks.ts";
import { renderText } from "./render.ts";

/** A plugin that does nothing keeps every text in the whole pipeline. */
const whole = extensionsIn(
  { file: "/none.mjs", hash: "1", root: "/" },
  { rehypePlugins: [() => {}] },
);

function renderWhole(body: string): RenderedText {
  return withExtensions(whole, () => renderText(body));
}

/** Pieces of plain texts: numbers, parts of an official letter, line ends, and what may be taken for something else. */
const plainPieces = [
  ..."第一条　为了规范|第二条 |第三条规定的|第一章　总则|第一章|第二节 监督|一、总体要求|（一）指导思想。坚持|(二)|1.目标|２．|（3）|3) |12. |1.".split(
    "|",
  ),
  ..."各乡镇人民政府：|附件：1.名单|附件|清河镇人民政府|2021年3月2日|二〇一八年二月七日|目　录|第一章　总则……3|特此通知。|甲，\nABC|甲，\n乙".split(
    "|",
  ),
  ..."，|。|；|：|、|“引文”|（见）|甲|乙丙|國|𠮷野家|2026年|10:30|ABC|km|'|\"|(| |  |　|\u00A0|\u2028|\u0085|\uE000|-|=|+|>|#|:|%|$|!|]|^|{}|/|.|www|@|://|http".split(
    "|",
  ),
  ..."\n|\n|\n|\n\n|\n\n|\n \n|\n　\n|\n# |\n## |\n### |\n#|\n####### |\n##  |\n　　| \n|  \n".split(
    "|",
  ),
];
const signs =
  "* _ ` ~ < [ & \\ | - + > \t \r \uFEFF \0 --- === 1. <b> ![ ]( https://a.cn a@b.cn www.a.cn".split(
    " ",
  );

const plainTexts = fc
  .array(fc.constantFrom(...plainPieces), { maxLength: 40 })
  .map((pieces) => pieces.join(""));
const texts = fc
  .array(fc.constantFrom(...plainPieces, ...signs), { maxLength: 40 })
  .map((pieces) => pieces.join(""));

test.each([
  ["plain texts", plainTexts],
  ["texts with signs", texts],
])("%s come out as the whole pipeline renders them", (_, bodies) => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(renderText(body)).toEqual(renderWhole(body));
    }),
    { numRuns: 1500, endOnFailure: true },
  );
});

test("what holds nothing but paragraphs and headings is plain, the rest is not", () => {
  expect(plainBlocks("# 标题\n\n一、甲\n（一）乙\n(二)丙\n\n1.丁，见第3页\n")).not.toBeNull();
  const others = ["1. 甲", "甲 *乙*", "- 甲", "| 甲 |\n|-|", "见 www.a.cn", "a@b.cn", "## 甲 #"];
  for (const body of others) expect(plainBlocks(body)).toBeNull();
});

test("to see that a line is not plain takes time in proportion to it", () => {
  for (const signs of ["# ", "## 甲", "甲", "1"]) {
    const line = (blanks: number) => `${signs}${" ".repeat(blanks)}*`;
    expect(growth(line, plainBlocks, 100_000)).toBeLessThan(2);
  }
});

const corpus = corpusFolder();
const folders: [string, string | null, number][] = [
  ["the sample", join(programRoot, "content"), 1],
  // Laws are written much like each other: some of all years show what the others would.
  ["1,200 real laws, one in four", corpus, 4],
];
describe.each(folders)("the texts of %s", (_, folder, each) => {
  test.skipIf(folder === null)("come out as the whole pipeline renders them", () => {
    const files = readdirSync(folder ?? "", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .sort()
      .filter((_, at) => at % each === 0);
    let plain = 0;
    for (const file of files) {
      const body = bodyOf(readFileSync(join(folder ?? "", file), "utf8"));
      if (plainBlocks(body) === null) continue;
      plain += 1;
      expect(renderText(body), file).toEqual(renderWhole(body));
    }
    expect(plain).toBeGreaterThan(20);
  });
});
