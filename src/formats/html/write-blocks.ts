import { type BlockStyle, BlockWriter, plainStyle } from "../blocks/block-writer.ts";
import { type Look, plainLook, safeHref } from "../blocks/inline.ts";
import type { LeftOut } from "../blocks/left-out.ts";
import { tableBlocks } from "../blocks/table.ts";
import { limits } from "../bounds/limits.ts";
import { Refusal } from "../bounds/refusal.ts";
import { collapseBlanks } from "./blanks.ts";
import type { DataPictures } from "./data-picture.ts";
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  visibleText,
} from "./elements.ts";
import { formulaRuns } from "./formula.ts";
import { hiddenKind, isHidden, isOfNoSize, isWhite } from "./hidden.ts";
import { itemNumbers } from "./list-number.ts";
import { lookOf } from "./look.ts";
import { notText, signOfInput } from "./not-text.ts";
import { readRows } from "./rows.ts";
import { declarationsOf } from "./style.ts";
import type { HidingNames } from "./style-sheet.ts";

const blocks = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** What is found out of a page while it is read. */
export interface PageReading {
  leftOut: LeftOut[];
  /** Lines with white text, which is kept. */
  white: number[];
  pictures: DataPictures;
  hiding: HidingNames;
  /** Before the items of lists that were begun. */
  numbers: Map<HtmlElement, string>;
}

/** What a text takes from the elements around it. */
interface Around {
  style: BlockStyle;
  look: Look;
  preformatted: boolean;
  /** Written too small to be seen. */
  noSize: boolean;
  white: boolean;
  /** Whether readings above words are to be set in brackets. */
  readings: boolean;
  depth: number;
  reading: PageReading;
}

/**
 * Writes all that stands below a document, block by block; what is no text of it goes to `reading`.
 * @throws {Refusal} `too-deep`
 */
export function writePage(document: HtmlNode, writer: BlockWriter, reading: PageReading): void {
  writeBlocks(document, writer, {
    style: plainStyle,
    look: plainLook,
    preformatted: false,
    noSize: false,
    white: false,
    readings: true,
    depth: 0,
    reading,
  });
  writer.end(plainStyle);
}

function writeBlocks(node: HtmlNode, writer: BlockWriter, around: Around): void {
  if (around.depth > limits.depth) throw new Refusal("too-deep");
  const inner = { ...around, depth: around.depth + 1 };
  for (const child of childrenOf(node)) {
    if (isElement(child)) writeElement(child, writer, inner);
    else if ("value" in child) writeText(child.value, writer, inner, lineOf(child));
  }
}

function writeText(text: string, writer: BlockWriter, around: Around, line: number): void {
  const { reading } = around;
  if (text.trim() !== "") {
    if (around.noSize) {
      reading.leftOut.push({ line, text: text.trim(), as: "hidden" });
      return;
    }
    if (around.white) reading.white.push(line);
  }
  const lines = around.preformatted ? text.split(/\r\n?|\n/) : [text];
  for (const [index, part] of lines.entries()) {
    if (index > 0) writer.end(around.style);
    writer.add({ text: part, ...around.look }, line + index);
  }
}

function writeElement(element: HtmlElement, writer: BlockWriter, outer: Around): void {
  const { tagName } = element;
  const { reading } = outer;
  if (isHidden(element, reading.hiding)) {
    leaveOutHidden(element, reading);
    return;
  }
  const sign = signOfInput(element);
  if (sign !== null) writer.add({ text: sign, ...outer.look }, lineOf(element));
  const not = sign === null ? notText(element) : null;
  if (not?.leftOut) reading.leftOut.push({ line: lineOf(element), ...not.leftOut });
  if (not !== null) return;
  const noSize = isOfNoSize(element) ?? outer.noSize;
  const around = { ...outer, noSize, white: isWhite(element) ?? outer.white };
  if (tagName === "br") writer.end(around.style);
  else if (tagName === "img") writeImage(element, writer, around);
  else if (tagName === "table") writeTable(element, writer, around);
  else if (tagName === "math") writeFormula(element, writer);
  else if (blocks.has(tagName)) writeBlock(element, writer, around);
  else writeInline(element, writer, around);
}

function leaveOutHidden(element: HtmlElement, { leftOut }: PageReading): void {
  const text = visibleText(element);
  if (text !== "") leftOut.push({ line: lineOf(element), text, as: hiddenKind(element) });
}

function writeFormula(element: HtmlElement, writer: BlockWriter): void {
  for (const run of formulaRuns(element)) writer.add(run, lineOf(element));
}

/** Signs that a browser sets around the text of some elements, though they are not in it. */
const signs: Record<string, [before: string, behind: string] | undefined> = {
  q: ["“", "”"],
  rt: ["（", "）"],
};

function writeInline(element: HtmlElement, writer: BlockWriter, around: Around): void {
  const { tagName } = element;
  const look = lookOf(element, around.look);
  const line = lineOf(element);
  const readings = tagName === "ruby" ? !hasOwnBrackets(element) : around.readings;
  const [before, behind] = (tagName === "rt" && !around.readings ? null : signs[tagName]) ?? [];
  if (before) writer.add({ text: before, ...look }, line);
  writeBlocks(element, writer, { ...around, look, readings });
  if (behind) writer.add({ text: behind, ...look }, line);
}

/** A page that writes brackets around readings itself has them in `<rp>`. */
function hasOwnBrackets(ruby: HtmlElement): boolean {
  return childrenOf(ruby).some((node) => isElement(node) && node.tagName === "rp");
}

function writeBlock(element: HtmlElement, writer: BlockWriter, around: Around): void {
  writer.end(around.style);
  const style = styleOf(element, around.style);
  const preformatted = around.preformatted || element.tagName === "pre";
  const { numbers } = around.reading;
  if (element.tagName === "ol")
    for (const [item, number] of itemNumbers(element)) numbers.set(item, number);
  const number = numbers.get(element);
  if (number !== undefined) writer.add({ text: number, ...around.look }, lineOf(element));
  const look = lookOf(element, around.look);
  writeBlocks(element, writer, { ...around, style, look, preformatted });
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
  const css = /^\w+/.exec(declarationsOf(element).get("text-align") ?? "")?.[0];
  const value = (css ?? attribute(element, "align") ?? "").toLowerCase();
  return value === "left" || value === "center" || value === "right" ? value : null;
}

function writeImage(element: HtmlElement, writer: BlockWriter, around: Around): void {
  const written = attribute(element, "src") ?? "";
  const inPage = around.reading.pictures.keep(written);
  const src = inPage ?? safeHref(written) ?? safeHref(attribute(element, "data-src") ?? "");
  const alt = attribute(element, "alt") ?? "";
  const isSpacer = ["width", "height"].some((side) =>
    /^[0-3](?:px)?$/.test(attribute(element, side) ?? ""),
  );
  if (src === null && /^\s*data:/i.test(written)) {
    if (alt)
      around.reading.leftOut.push({ line: lineOf(element), text: `img ${alt}`, as: "embedded" });
    return;
  }
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
    row
      .filter(({ element }) => {
        const hidden = isHidden(element, around.reading.hiding);
        if (hidden) leaveOutHidden(element, around.reading);
        return !hidden;
      })
      .map(({ element, ...cell }) => {
        const content = new BlockWriter(collapseBlanks);
        const align = alignOf(element);
        const style = { ...plainStyle, align };
        const noSize = isOfNoSize(element) ?? inner.noSize;
        const white = isWhite(element) ?? inner.white;
        const look = lookOf(element, inner.look);
        writeBlocks(element, content, { ...inner, style, look, noSize, white });
        content.end(style);
        return { ...cell, blocks: content.blocks };
      }),
  );
  const isFramed = hasFrame(table) || cells.flat().some(({ header }) => header);
  writer.blocks.push(...tableBlocks(cells, lineOf(table), limits.cells, isFramed));
}

/** Whether lines are drawn between the cells, as around values and not around parts of a page. */
function hasFrame(table: HtmlElement): boolean {
  const border = attribute(table, "border");
  if (border !== null && border !== "0") return true;
  return [...declarationsOf(table)].some(
    ([name, value]) => /^border(?!-collapse|-spacing)/.test(name) && !/^(?:0|none)/.test(value),
  );
}

function lineOf(node: HtmlNode): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}
