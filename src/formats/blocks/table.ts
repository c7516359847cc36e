import { tooMany } from "../bounds/limits.ts";
import { escapeText } from "./escape.ts";
import { addressInMarkdown } from "./inline.ts";
import type { Block, Cell, TableBlock } from "./source-page.ts";

/** A cell as it is read: what stands in it, block by block, and over how many columns and rows. */
export interface ReadCell {
  blocks: Block[];
  header: boolean;
  columns: number;
  rows: number;
}

/** A cell this much longer than all others together holds a page, not a value. */
const pageCell = { share: 0.8, characters: 500 };
/** Tables without lines and with more rows than these hold values: head, middle and foot lay out a page. */
const mostLayoutRows = 3;

/**
 * A table with what stands in it; what is a table only for its looks (one column, a page in a cell, tables
 * within) becomes the blocks of its cells. A merged cell has its text once, in its first place.
 * @param budget cells that may be made; a table that wants more is not merged, or refused
 * @param framed whether lines are drawn between the cells
 * @throws {Refusal} `too-much`
 */
export function tableBlocks(
  rows: readonly ReadCell[][],
  line: number,
  budget: number,
  framed = true,
): Block[] {
  const shown = rows.filter((row) => row.length > 0);
  if (isLayout(shown, framed)) return shown.flat().flatMap(({ blocks }) => blocks);
  const grid = gridOf(shown, budget);
  if (most(grid.map((row) => row.length)) < 2) return shown.flat().flatMap(({ blocks }) => blocks);
  return [{ kind: "table", rows: grid, line }];
}

function isLayout(rows: readonly ReadCell[][], framed: boolean): boolean {
  const cells = rows.flat();
  if (cells.every(({ blocks }) => blocks.length === 0)) return true;
  if (cells.some(({ blocks }) => holdsPage(blocks))) return true;
  const filled = rows.filter((row) => row.some(({ blocks }) => blocks.length > 0));
  if (filled.length === 1 && cells.some(({ blocks }) => blocks.some(isSentence))) return true;
  if (!framed && filled.length <= mostLayoutRows) {
    const texts = cells.filter(({ blocks }) => blocks.some(isSentence));
    if (texts.length === 1 && (texts[0]?.blocks.filter(isSentence).length ?? 0) > 1) return true;
  }
  const lengths = cells.map(({ blocks }) => lengthOf(blocks));
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const total = lengths.reduce((a, b) => a + b, 0);
  return longest > pageCell.characters && longest > total * pageCell.share;
}

/** A cell with a table in it, or with a heading and the text below it; a heading alone is the head of a column. */
function holdsPage(blocks: readonly Block[]): boolean {
  if (blocks.some(({ kind }) => kind === "table")) return true;
  const hasHeading = blocks.some((block) => block.kind === "text" && block.level !== null);
  return hasHeading && blocks.some((block) => isSentence(block) && !isHeading(block));
}

function isHeading(block: Block): boolean {
  return block.kind === "text" && block.level !== null;
}

/** Longer than a value, and ended like a sentence. */
function isSentence(block: Block): boolean {
  return block.kind === "text" && /[^。；]{8}[。；！？][”』」）]?\s*$/u.test(block.text);
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, one) => sum + (one.kind === "text" ? one.text.length : 0), 0);
}

/** Puts each cell where it stands; places that a merged cell covers stay blank. */
function gridOf(rows: readonly ReadCell[][], budget: number): TableBlock["rows"] {
  const area = rows.flat().reduce((sum, cell) => sum + cell.columns * cell.rows, 0);
  const widest = most(rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  const merges = Math.max(area, widest * rows.length) <= budget;
  if (!merges && most(rows.map((row) => row.length)) * rows.length > budget) throw tooMany("cells");
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[index]?.[column]) column += 1;
      const last = merges ? Math.min(index + cell.rows, rows.length) : index + 1;
      const columns = merges ? cell.columns : 1;
      for (let y = index; y < last; y += 1) {
        for (let x = column; x < column + columns; x += 1) {
          const line = grid[y];
          if (line) line[x] = y === index && x === column ? cellOf(cell) : blank(cell.header);
        }
      }
      column += columns;
    }
  }
  const width = most(grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? blank(false)));
}

/** The largest of them; there may be more than a call takes arguments. */
function most(lengths: readonly number[]): number {
  return lengths.reduce((a, b) => Math.max(a, b), 0);
}

function blank(header: boolean): Cell {
  return { text: "", markdown: null, header };
}

function cellOf({ blocks, header }: ReadCell): Cell {
  const plain = blocks.every((block) => block.kind === "text" && block.markdown === null);
  return {
    text: blocks.map((block) => (block.kind === "text" ? block.text.trim() : "")).join("\n"),
    markdown: plain ? null : blocks.map(inlineMarkdown).join("\n"),
    header,
  };
}

function inlineMarkdown(block: Block): string {
  if (block.kind === "text") return (block.markdown ?? escapeText(block.text)).trim();
  if (block.kind === "image") return imageMarkdown(block.alt, block.src);
  return "";
}

/** A picture in Markdown. */
export function imageMarkdown(alt: string, src: string): string {
  return `![${escapeText(alt.replace(/\s+/g, " ").trim())}](<${addressInMarkdown(src)}>)`;
}
