import type { RenderedText, TextSection } from "./text.ts";

/**
 * The document as plain text: headings on lines of their own, a blank line between blocks, the
 * cells of a table row on one line with tabs between them. Ends with a line end.
 */
export function plainText(text: RenderedText): string {
  return `${text.sections.flatMap(linesOf).join("\n\n")}\n`;
}

function linesOf(section: TextSection): string[] {
  const lines = section.title !== "" && !section.titleInText ? [section.title] : [];
  const rows = new Map(section.rows);
  for (let index = 0; index < section.blocks.length; ) {
    const cells = rows.get(index) ?? 1;
    const row = section.blocks.slice(index, index + cells);
    lines.push(cells > 1 ? row.map((cell) => cell.replaceAll("\n", " ")).join("\t") : row.join(""));
    index += cells;
  }
  return lines;
}
