import fc from "fast-check";
import { expect, test } from "vitest";
import { lettersAndDigits } from "./characters.ts";
import { textOfSections } from "./html/sections.ts";
import { plainText } from "./plain-text.ts";
import { renderText } from "./rendering/render.ts";

/** Pieces of public documents, and of what Markdown and HTML might take for markup. */
const pieces = [
  ..."一、 （一） (二) 1. 2． 3) （1） 十二、 第三条 第一章 第2节 第四条之一 附件： 附：1. 2021年3月2日".split(
    " ",
  ),
  ..."清河镇 人民政府 各村民委员会： 应当 修缮堤防 ABC km 10 2020年 甲 乙 國 ① Ⅱ".split(" "),
  ..."， 。 ； ： 、 “ ” 《 》 （ ） 〔 〕 … —— % ～".split(" "),
  ...'* ** *** _ __ ~ ~~ ` # ## > - + = === --- | |-| [ ] [x] [注]: [^1]: ( ) ! < > </ <! <? & &# ; : . \\ "'.split(
    " ",
  ),
  ..."<ABC> <甲> <!-- <!X> <script> http:// www. @ ".split(" "),
  ...[
    " ",
    "  ",
    "    ",
    "\t",
    "\u3000",
    "\u00A0",
    "\n",
    "\n\n",
    "\n    ",
    "  \n",
    "\n\n- ",
    "\n> ",
  ],
];

const bodies = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  // [甲](乙) is a link: its address is not text.
  .map((parts) => parts.join("").replaceAll("](", "] ("))
  // A [注] beside its definition may be a link: the label of the definition is not text. See the cases below.
  .filter((body) => !body.includes("[注]:") || body.split("[注]").length <= 2)
  // A second [^1] makes a footnote: its label is a number of the page's own.
  .filter((body) => body.split("[^1]:").length <= 2)
  // A character reference is not text: it stands for another character.
  .filter((body) => !/&#x?[0-9a-f]+;?/i.test(body))
  // A comment is not text.
  .filter((body) => !/<!--[\s\S]*-->/.test(body));

function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&");
}

test("no letter or digit of a body is lost, changed or moved", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const text = renderText(body);
      const wanted = lettersAndDigits(body);
      expect(lettersAndDigits(textOfHtml(text.html))).toBe(wanted);
      expect(lettersAndDigits(plainText(text))).toBe(wanted);
      expect(text.characters).toBe([...wanted].length);
    }),
    { numRuns: 1500 },
  );
});

/** Words with a sign between them, and perhaps one before the first: none of these is markup. */
const words = fc.constantFrom(
  ..."甲 周 国兰 人民政府 號 一 12 3 2026年 km B b_c 第三条 𠮷 ①".split(" "),
);
const signs = fc.constantFrom(
  ..."* **** ***** _ ___ ~ ~~~ < > >= <= # + - = == | & $ % @ ^ / ( ) [ ] { } （ ） 《 》 【 】 ， 。 、 ： ； “ ” ! ? ！ … · × ± ℃ ￥ \\ ' \"".split(
    " ",
  ),
);
const blanks = fc.constantFrom(" ", "　", "\t", "");
const lines = fc
  .tuple(
    fc.option(signs, { nil: "" }),
    words,
    fc.array(fc.tuple(fc.oneof(signs, blanks), words), { maxLength: 12 }),
  )
  .map(([first, word, rest]) => first + word + rest.flat().join(""));

test("every visible character of text with signs stands in the page, in plain text and in what is searched", () => {
  const visible = (text: string) => text.replace(/\s+/gu, "");
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 6 }), fc.constantFrom("\n", "\n\n"), (parts, end) => {
      const text = renderText(parts.join(end));
      const wanted = visible(parts.join(""));
      expect(visible(textOfHtml(text.html))).toBe(wanted);
      expect(visible(plainText(text))).toBe(wanted);
      expect(visible(textOfSections(text.sections))).toBe(wanted);
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ["a footnote that only itself refers to", "[^1]: 甲[^1]"],
  ["footnotes that only refer to each other", "[^甲]: 乙[^乙]\n\n[^乙]: 甲[^甲]"],
  ["a second footnote of the same label", "甲[^乙]\n\n[^乙]: 丙\n\n[^乙]: 丁"],
  ["a note that looks like a link definition", "[注]: 见附表\n\n据[注]，丙"],
  ["a second link definition", "[甲]\n\n[甲]: a.pdf\n[甲]: 丙.pdf"],
])("%s is shown", (_, body) => {
  const shown = textOfHtml(renderText(body).html);
  for (const letter of body.match(/\p{Script=Han}/gu) ?? []) expect(shown).toContain(letter);
});
