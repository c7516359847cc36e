import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { remarkPlainParagraphs } from "./plain-paragraphs.ts";
import { remarkPublicDocuments } from "./syntax.ts";

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkPublicDocuments).freeze();
const spared = unified()
  .use(remarkParse)
  .use(remarkPlainParagraphs)
  .use(remarkGfm)
  .use(remarkPublicDocuments)
  .freeze();

/** Lines that begin or end something in Markdown, and such as only look like it. */
const lines = [
  ..."第一条　为了规范，制定本办法。|　　缩进的段落|各乡镇：|①甲|（一）乙|㈠　丙|Ａ方|，标点|“引文”".split(
    "|",
  ),
  ...[
    "",
    "",
    "",
    " ",
    "\t",
    "　",
    "结尾有空格  ",
    "结尾有制表\t",
    "中\t间",
    " 半角缩进",
    "    四格",
    "\t制表缩进",
  ],
  ...[
    "# 标题",
    "标题\n===",
    "标题\n---",
    "---",
    "***",
    "* 项",
    "- 项",
    "+ 项",
    "1. 项",
    "1.总则",
    "2) 项",
    "  续行",
    "    续段",
  ],
  ...[
    "> 引用",
    ">",
    "> - 嵌套",
    "```",
    "~~~",
    "```js",
    "<div>",
    "</div>",
    "<!-- 注",
    "-->",
    "<pre>",
    "</pre>",
    "<b>粗</b>",
  ],
  ...[
    "| 甲 | 乙 |",
    "|---|---|",
    "| 一 | 二 |",
    "甲 | 乙",
    ":-",
    "[注]: 见说明",
    "[^1]: 脚注",
    "正文[^1]",
    "[注]",
    "[文](a.md)",
  ],
  ...[
    "**注意：**请",
    "甲*乙",
    "10~20%",
    "~~删~~",
    "甲_乙_",
    "&amp;甲",
    "甲&lt;",
    "\\*甲",
    "甲\\",
    "`码`",
    "甲!",
    "甲|乙",
    "![",
  ],
  ...[
    "https://example.cn/",
    "甲@example.cn",
    "\uFEFF甲",
    "甲\0乙",
    "\u00A0甲",
    "\u2028",
    "𠮷野家",
    "\r",
    "甲\r乙",
    "\uE000",
    "2026年",
  ],
  ...[
    "(一)甲",
    "12) 项",
    "3.",
    "10",
    "1.2公里",
    "A. 甲",
    '"引文"',
    "'引文'",
    "(甲) 乙\n-",
    "a\n:-",
  ],
];

test("a tree is what the parser alone makes of the body, positions included", () => {
  const body = fc
    .array(fc.constantFrom(...lines), { maxLength: 24 })
    .chain((parts) => fc.constantFrom("\n", "\n\n", "\r\n").map((end) => parts.join(end)));
  fc.assert(
    fc.property(body, (text) => {
      expect(spared.parse(text)).toEqual(whole.parse(text));
    }),
    { numRuns: 3000, endOnFailure: true },
  );
});

test("however many plain paragraphs follow each other, all are in the tree", () => {
  expect(spared.parse("甲\n\n".repeat(300_000)).children).toHaveLength(300_000);
});
