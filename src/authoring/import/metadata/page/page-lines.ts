import type { Block, SourcePage, TextBlock } from "../../../../formats/blocks/source-page.ts";

/** A block of the page with its text as one string; a block of several lines is taken apart. */
export interface PageLine {
  block: Block;
  text: string;
  /** Line or paragraph in the source, from 1. */
  number: number;
}

/** The page line by line, in reading order. */
export function linesOf(page: SourcePage): PageLine[] {
  return page.blocks
    .flatMap(linesOfBlock)
    .map((block) => ({ block, text: textOf(block), number: block.line }));
}

/** Whether nothing but blanks stands in the line. */
export function isBlank({ block, text }: PageLine): boolean {
  return block.kind === "text" && /^[\s\u200b\ufeff]*$/u.test(text);
}

/** Level 1 or 2 of a heading, as titles have. */
export function isMainHeading({ block }: PageLine): boolean {
  return block.kind === "text" && block.level !== null && block.level <= 2;
}

function textOf(block: Block): string {
  if (block.kind === "text") return block.text;
  if (block.kind === "image") return block.alt;
  return block.rows.map((row) => row.map(({ text }) => text).join(" ")).join("\n");
}

/** Line breaks within a block part it, unless its Markdown is broken elsewhere. */
function linesOfBlock(block: Block): Block[] {
  if (block.kind !== "text" || !block.text.includes("\n")) return [block];
  const texts = block.text.split("\n");
  const marked = block.markdown?.split("\n");
  if (marked && marked.length !== texts.length) return [block];
  return texts.map(
    (text, index): TextBlock => ({ ...block, text, markdown: marked?.[index] ?? null }),
  );
}
