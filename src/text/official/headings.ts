import type { Element, ElementContent, Root } from "hast";
import type { Plugin } from "unified";
import { textOf } from "../html/text-of.ts";
import { type NumberMark, readMark } from "../number-mark.ts";
import type { OutlineEntry } from "../text.ts";
import { Anchors } from "./anchors.ts";
import { judge, type Line } from "./heading-rule.ts";
import { HeadingStack } from "./heading-stack.ts";
import { setOff } from "./set-off.ts";
import { tableOfContents } from "./table-of-contents.ts";

declare module "vfile" {
  interface DataMap {
    outline: OutlineEntry[];
  }
}

interface Block extends Line {
  element: Element;
  /** Depth of a heading written in Markdown or HTML; 0 for a paragraph. */
  depth: number;
}

const divisions = new Set(["part", "chapter", "section"]);

/**
 * Promotes the numbered levels of a public document (一、 （一） 1. （1）, 第一章, 第一节) from plain
 * paragraphs to headings, gives articles (第十二条) and run-in headings anchors, and notes them all
 * in the outline (`file.data.outline`). No character is changed, no number made anew. Below an
 * article, numbered lines are its items (项, 目), not headings; those of a written table of contents are
 * its lines.
 */
export const rehypeHeadings: Plugin<[], Root> = () => {
  return (tree, file) => {
    const blocks = tree.children.filter((child) => child.type === "element").map(asBlock);
    const anchors = new Anchors();
    const stack = new HeadingStack(anchors);
    const outline: OutlineEntry[] = [];
    const contents = tableOfContents(blocks);
    let article: NumberMark | null = null;

    const open = (block: Block, title: string): void => {
      const { id, level } = stack.open({ mark: block.mark, depth: block.depth, title });
      block.element.properties.id = id;
      outline.push({ id, level, title, kind: "heading" });
    };
    const openWhole = (block: Block): void => {
      open(block, titleOf(block.text));
      block.element.tagName = `h${Math.min(stack.level + 1, 6)}`;
    };

    for (const [index, block] of blocks.entries()) {
      const { element, mark, text } = block;
      if (index >= contents.start && index < contents.end) {
        if (block.depth > 0) element.tagName = "p";
        continue;
      }
      if (block.depth > 0 || (mark && divisions.has(mark.form) && isTitle(text))) {
        openWhole(block);
        article = null;
      } else if (mark?.form === "article" && (mark.setOff || follows(article, mark))) {
        article = mark;
        const id = anchors.give({ mark, title: text, parent: null });
        element.properties.id = id;
        setOff(element, mark.length);
        const title = text.slice(0, mark.length);
        outline.push({ id, level: stack.level + 1, title, kind: "article" });
      } else if (/^附[件录錄表]\s*[\d一二三四五六七八九十]*$/u.test(text)) {
        article = null;
      } else if (mark && mark.form !== "article" && !divisions.has(mark.form) && !article) {
        const above = index === contents.end ? undefined : blocks[index - 1];
        const verdict = judge(block, above, blocks[index + 1]);
        if (verdict === "heading") openWhole(block);
        if (typeof verdict === "object") {
          open(block, titleOf(text.slice(0, verdict.runIn)));
          setOff(element, verdict.runIn);
        }
      }
    }
    file.data.outline = outline;
  };
};

function asBlock(element: Element): Block {
  const depth = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
  const plain = element.tagName === "p" && element.properties.className === undefined;
  const text = depth > 0 || plain ? textOf(element) : "";
  return { element, depth, text, mark: isStruck(element.children[0]) ? null : readMark(text) };
}

/** A number that is struck out begins nothing any more. */
function isStruck(first: ElementContent | undefined): boolean {
  return first?.type === "element" && (first.tagName === "del" || first.tagName === "s");
}

function isTitle(text: string): boolean {
  return text.length <= 50 && !/[。；;，,：:]$/u.test(text);
}

/**
 * An article without a blank after its number must continue the count of others like it: 第三条规定的…
 * is text.
 */
function follows(article: NumberMark | null, mark: NumberMark): boolean {
  if (article === null) return mark.number === "1";
  return (
    !article.setOff && Number.parseInt(mark.number, 10) === Number.parseInt(article.number, 10) + 1
  );
}

function titleOf(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ")
    .replace(/[。：:]$/u, "")
    .trim();
}
