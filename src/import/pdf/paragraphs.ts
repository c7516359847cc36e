import { readMark } from "../../text/official/number-mark.ts";
import type { TextBlock } from "../page.ts";
import type { PdfLine } from "./lines.ts";

/**
 * Joins the lines of all pages into paragraphs. A line goes on in the next one only when it reaches the right
 * edge of the text, and the next one begins at the left edge (not indented), in the same size, without a number
 * of its own; in doubt each line stays a paragraph.
 */
export function paragraphsOf(pages: readonly PdfLine[][]): TextBlock[] {
  const lines = pages.flat();
  const left = leftEdge(lines);
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const marks = !indentsParagraphs(lines, left);
  const blocks: TextBlock[] = [];
  let above: PdfLine | null = null;
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    if (
      last &&
      above &&
      continues(above, line, { left, right }) &&
      !(marks && beginsAnew(line.text))
    ) {
      last.text = joined(last.text, line.text);
    } else {
      const block = { text: line.text, markdown: null, level: null, listItem: false };
      blocks.push({ kind: "text", ...block, align: alignOf(line, left, right), line: index + 1 });
    }
    above = line;
  }
  return blocks;
}

/** Where lines that are not indented begin: the leftmost of the places where many do, to half a character. */
function leftEdge(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { left, size } of lines) {
    const place = Math.round(left / (size / 2)) * (size / 2);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  const frequent = [...counts].filter(([, count]) => count >= most / 2);
  return frequent.reduce((least, [place]) => Math.min(least, place), Number.POSITIVE_INFINITY);
}

function continues(above: PdfLine, line: PdfLine, text: { left: number; right: number }): boolean {
  const { size } = above;
  const isFull = above.right > text.right - size * 1.5 && above.right - above.left > size * 10;
  const isAligned = Math.abs(line.left - text.left) <= size * 1.2;
  const isOfSize = Math.abs(line.size - size) < size * 0.1;
  return isFull && isAligned && isOfSize;
}

function beginsAnew(text: string): boolean {
  return /^附件?\s*\d*[：:]/u.test(text) || readMark(text) !== null;
}

/** Where paragraphs are indented, a line at the edge goes on even if it begins with a number: 第三条规定…… */
function indentsParagraphs(lines: readonly PdfLine[], left: number): boolean {
  const indented = lines.filter(
    (line) => Math.abs(line.left - left - 2 * line.size) < line.size / 2,
  );
  return indented.length > 1 && indented.length > lines.length / 20;
}

/** Chinese is joined without a blank, words of letters with one. */
function joined(above: string, below: string): string {
  return /[A-Za-z,;]$/.test(above) && /^[A-Za-z]/.test(below) ? `${above} ${below}` : above + below;
}

function alignOf(line: PdfLine, left: number, right: number): TextBlock["align"] {
  const before = line.left - left;
  const after = right - line.right;
  if (before < line.size * 3) return null;
  if (Math.abs(before - after) < line.size * 1.5) return "center";
  return after < line.size * 5 && before > after * 2 ? "right" : null;
}
