import fc from "fast-check";
import type { Paragraph, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { expect, test } from "vitest";
import { remarkSetAside, setAsideHandlers } from "./set-aside.ts";

const usual = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .freeze();
const setAside = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkSetAside)
  .use(remarkRehype, { allowDangerousHtml: true, handlers: setAsideHandlers })
  .freeze();

const blocks = [
  "第一条　为了规范，制定本办法。",
  "一行\n又一行",
  "强制换行  \n下一行",
  "有**强调**的一段",
  "见[附件][a]",
  "[a]: 附件.pdf",
  "脚注[^1]",
  "[^1]: 说明",
  "[^1]: 两段\n\n    第二段",
  "- 项\n\n  项内的一段\n- 项",
  "> 引用的一段\n\n> 又一段",
  "# 标题",
  "<div>块</div>",
  "| 甲 | 乙 |\n| - | - |\n| 1 | 2 |",
  "![图](图.png)",
  "https://example.org",
];

test("what becomes of a text is the same with and without it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...blocks), { maxLength: 8 }), (parts) => {
      const body = parts.join("\n\n");
      expect(setAside.runSync(setAside.parse(body))).toEqual(usual.runSync(usual.parse(body)));
    }),
    { numRuns: 1000, endOnFailure: true },
  );
});

test("any number of paragraphs may stand together", () => {
  const paragraph = (): Paragraph => ({
    type: "paragraph",
    children: [{ type: "text", value: "甲。" }],
  });
  const tree: Root = { type: "root", children: Array.from({ length: 200_000 }, paragraph) };
  const { children } = setAside.runSync(tree);
  expect(children.length).toBe(399_999);
});
