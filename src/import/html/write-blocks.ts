import { type BlockStyle, BlockWriter, plainStyle } from "../block-writer.ts";
import { type Run, safeHref } from "../inline.ts";
import { limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { tableBlocks } from "../table.ts";
import { collapseBlanks } from "./blanks.ts";
import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement } from "./elements.ts";
import { isHiddenNavigation } from "./hidden.ts";
import { itemNumber } from "./list-number.ts";
import { readRows } from "./rows.ts";

const dropped = new Set(
  (
    "script style template noscript head iframe frame noframes object embed applet svg canvas audio video " +
    "select option datalist button input textarea"
  ).split(" "),
);

const blocks = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);

const strong = new Set(["b", "strong"]);
const emphasis = new Set(["em", "i"]);

/** What a text takes from the elements around it. */
interface Around {
  style: BlockStyle;
  look: Omit<Run, "text">;
  preformatted: boolean;
  depth: number;
}

const nothingAround: Around = {
  style: plainStyle,
  look: { href: null, strong: false, emphasis: false },
  preformatted: false,
  depth: 0,
};

/**
 * Writes all that stands below a node, block by block.
 * @throws {Refusal} `too-deep`
 */
export function writeBlocks(
  node: HtmlNode,
  writer: BlockWriter,
  around: Around = nothingAround,
): void {
  if (around.depth > limits.depth) throw new Refusal("too-deep");
  const inner = { ...around, depth: around.depth + 1 };
  for (const child of childrenOf(node)) {
    if (isElement(child)) writeElement(child, writer, inner);
    else if ("value" in child) writeText(child.value, writer, inner, lineOf(child));
  }
}

function writeText(text: string, writer: BlockWriter, around: Around, line: number): void {
  const lines = around.preformatted ? text.split(/\r\n?|\n/) : [text];
  for (const [index, part] of lines.entries()) {
    if (index > 0) writer.end(around.style);
    writer.add({ text: part, ...around.look }, line + index);
  }
}

function writeElement(element: HtmlElement, writer: BlockWriter, around: Around): void {
  const { tagName } = element;
  if (dropped.has(tagName) || isHiddenNavigation(element)) return;
  if (tagName === "br") writer.end(around.style);
  else if (tagName === "img") writeImage(element, writer, around);
  else if (tagName === "table") writeTable(element, writer, around);
  else if (blocks.has(tagName)) writeBlock(element, writer, around);
  else writeBlocks(element, writer, { ...around, look: lookOf(element, around.look) });
}

function writeBlock(element: HtmlElement, writer: BlockWriter, around: Around): void {
  writer.end(around.style);
  const style = styleOf(element, around.style);
  const preformatted = around.preformatted || element.tagName === "pre";
  const number = element.tagName === "li" ? itemNumber(element) : null;
  if (number !== null) writer.add({ text: number, ...around.look }, lineOf(element));
  writeBlocks(element, writer, { ...around, style, preformatted });
  writer.end(style);
}

function styleOf({ tagName, ...element }: HtmlElement, outer: BlockStyle): BlockStyle {
  const level = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : outer.level;
  const isBullet =
    tagName === "li" && ["ul", "menu", "dir"].includes(element.parentNode?.nodeName ?? "");
  return { level, listItem: isBullet, align: alignOf({ tagName, ...element }) ?? outer.align };
}

function alignOf(element: HtmlElement): BlockStyle["align"] {
  if (element.tagName === "center") return "center";
  const css = /text-align\s*:\s*(\w+)/i.exec(attribute(element, "style") ?? "")?.[1];
  const value = (css ?? attribute(element, "align") ?? "").toLowerCase();
  return value === "left" || value === "center" || value === "right" ? value : null;
}

function lookOf(element: HtmlElement, outer: Around["look"]): Around["look"] {
  const href = element.tagName === "a" ? safeHref(attribute(element, "href") ?? "") : null;
  return {
    href: href ?? outer.href,
    strong: outer.strong || strong.has(element.tagName),
    emphasis: outer.emphasis || emphasis.has(element.tagName),
  };
}

function writeImage(element: HtmlElement, writer: BlockWriter, around: Around): void {
  const src = safeHref(attribute(element, "src") ?? "");
  const alt = attribute(element, "alt") ?? "";
  const isSpacer = ["width", "height"].some((side) =>
    /^[0-3](?:px)?$/.test(attribute(element, side) ?? ""),
  );
  if (src === null || isSpacer) {
    if (alt) writer.add({ text: alt, ...around.look }, lineOf(element));
    return;
  }
  writer.end(around.style);
  writer.blocks.push({ kind: "image", alt, src, line: lineOf(element) });
}

function writeTable(table: HtmlElement, writer: BlockWriter, around: Around): void {
  writer.end(around.style);
  const { before, rows } = readRows(table);
  const inner = { ...around, style: plainStyle, depth: around.depth + 1 };
  for (const node of before) writeElement(node, writer, inner);
  const cells = rows.map((row) =>
    row.map(({ element, ...cell }) => {
      const content = new BlockWriter(collapseBlanks);
      const align = alignOf(element);
      writeBlocks(element, content, { ...inner, style: { ...plainStyle, align } });
      content.end({ ...plainStyle, align });
      return { ...cell, blocks: content.blocks };
    }),
  );
  writer.blocks.push(...tableBlocks(cells, lineOf(table), limits.cells));
}

function lineOf(node: HtmlNode): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}
