import type { RenderedText, TextSection } from "./text.ts";

/**
 * The document as plain text: headings on lines of their own, a blank line between blocks, the
 * cells of a table row on one line with tabs between them. Ends with a line end, unless empty.
 */
export function plainText(text: RenderedText): string {
  const paragraphs = text.sections.flatMap(paragraphsOf).join("\n\n");
  return paragraphs === "" ? "" : `${paragraphs}\n`;
}

function paragraphsOf(section: TextSection): string[] {
  const paragraphs = section.title !== "" && !section.titleInText ? [section.title] : [];
  const rows = new Map(section.rows);
  let table = false;
  for (let index = 0; index < section.blocks.length; ) {
    const cells = rows.get(index);
    const blocks = section.blocks.slice(index, index + (cells ?? 1));
    if (cells === undefined) {
      paragraphs.push(...blocks);
    } else {
      const row = blocks.map((cell) => cell.replaceAll("\n", " ")).join("\t");
      paragraphs.push(table ? `${paragraphs.pop()}\n${row}` : row);
    }
    table = cells !== undefined;
    index += blocks.length;
  }
  return paragraphs;
}
