import { escapeBeginning, escapeText } from "../../../formats/blocks/escape.ts";
import type { Block, Cell, TableBlock, TextBlock } from "../../../formats/blocks/source-page.ts";
import { imageMarkdown } from "../../../formats/blocks/table.ts";

/** The title is a field, so the headings of a text begin below it. */
const topLevel = 2;
const lowestLevel = 6;

/**
 * The blocks of a text as Markdown. Headings are those of the source, their levels without gaps; numbered lines
 * (一、 and （一）) stay paragraphs, which the site itself makes headings. What is text in the source stays text.
 */
export function markdownBody(blocks: readonly Block[]): string {
  const levels = headingLevels(blocks);
  const referred = notesReferredTo(blocks);
  let markdown = "";
  let above: Block | null = null;
  for (const block of blocks) {
    const note = noteOf(block);
    const isNote = note !== null && referred.has(note);
    const written = isNote
      ? noteMarkdown(block as TextBlock, note, above)
      : blockMarkdown(block, levels);
    if (written === "") continue;
    if (above) markdown += isItem(above) && isItem(block) ? "\n" : "\n\n";
    markdown += written;
    above = block;
  }
  return markdown;
}

function noteOf(block: Block): string | null {
  return block.kind === "text" ? (block.note ?? null) : null;
}

/** Marks of notes that the text refers to; a note that nothing refers to stays a paragraph. */
function notesReferredTo(blocks: readonly Block[]): ReadonlySet<string> {
  const referred = new Set<string>();
  for (const block of blocks) {
    const written =
      block.kind === "text" ? [block] : block.kind === "table" ? block.rows.flat() : [];
    for (const { markdown } of written)
      for (const [, mark = ""] of markdown?.matchAll(/\[\^(\d+)\]/g) ?? []) referred.add(mark);
  }
  return referred;
}

/** A note; its further paragraphs are indented. */
function noteMarkdown(block: TextBlock, note: string, above: Block | null): string {
  const text = escapeBeginning(oneLine(block.markdown ?? escapeText(block.text), " "));
  if (text === "") return "";
  return above && noteOf(above) === note ? `    ${text}` : `[^${note}]: ${text}`;
}

function headingLevels(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const levels = blocks.flatMap((block) =>
    block.kind === "text" && block.level !== null ? [block.level] : [],
  );
  const ordered = [...new Set(levels)].sort((a, b) => a - b);
  return new Map(ordered.map((level, index) => [level, Math.min(topLevel + index, lowestLevel)]));
}

function blockMarkdown(block: Block, levels: ReadonlyMap<number, number>): string {
  if (block.kind === "table") return tableMarkdown(block);
  if (block.kind === "image") return imageMarkdown(block.alt, block.src);
  const text = oneLine(block.markdown ?? escapeText(block.text), " ");
  if (text === "") return "";
  if (block.level !== null)
    return `${"#".repeat(levels.get(block.level) ?? topLevel)} ${escapeEnd(text)}`;
  return `${block.listItem ? "- " : ""}${escapeBeginning(text)}`;
}

function isItem(block: Block): block is TextBlock {
  return block.kind === "text" && block.listItem && block.level === null;
}

function oneLine(markdown: string, lineEnd: string): string {
  return markdown
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(lineEnd);
}

/** Signs at the end of a heading would be its frame. */
function escapeEnd(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === "#") end -= 1;
  return heading.slice(0, end) + "\\#".repeat(heading.length - end);
}

/** A table of GFM, whose first row is its head; line ends in cells are `<br>`. */
function tableMarkdown({ rows }: TableBlock): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const lines = rows.map((row) =>
    rowMarkdown(Array.from({ length: width }, (_, at) => cellMarkdown(row[at]))),
  );
  return [lines[0], rowMarkdown(Array(width).fill("---")), ...lines.slice(1)].join("\n");
}

function rowMarkdown(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cellMarkdown(cell: Cell | undefined): string {
  return cell ? oneLine(cell.markdown ?? escapeText(cell.text), "<br>") : "";
}
