import { readMark } from "../../text/number-mark.ts";
import { markdownOf, plainLook, plainTextOf, type Run } from "../blocks/inline.ts";
import type { TextBlock } from "../blocks/source-page.ts";
import type { PdfLine } from "./lines.ts";

/** The text of one column, or of pages without columns. */
interface Measure {
  left: number;
  right: number;
  /** From line to line, in points; 0: not known. */
  leading: number;
  /** Whether a number at the beginning of a line says that a paragraph begins. */
  marks: boolean;
}

const linesOfEdge = 3;
/** Of the longest line: short lines that end below each other are no edge. */
const shareOfEdge = 0.7;

/**
 * Joins the lines of all pages, in reading order, into paragraphs. A line goes on in the next one only when what
 * begins the next one would not have fitted into it, and the next one begins at the left edge (not indented), in the
 * same size, no further below than other lines, without a number of its own; in doubt each line stays a paragraph.
 */
export function paragraphsOf(pages: readonly PdfLine[][]): TextBlock[] {
  const lines = pages.flat();
  const measures = new Map<PdfLine["column"], Measure>();
  for (const column of [null, "left", "right"] as const)
    measures.set(column, measureOf(lines.filter((line) => line.column === column && !line.isRow)));
  const blocks: { line: PdfLine; runs: Run[]; measure: Measure }[] = [];
  let above: PdfLine | null = null;
  for (const line of lines) {
    const last = blocks.at(-1);
    const measure = measures.get(line.column);
    if (!measure) continue;
    const goesOn =
      last && above && continues(above, last.measure, line, measure) && !isNew(line, measure);
    if (last && goesOn) {
      last.runs = joined(last.runs, line.runs);
      last.measure = measure;
    } else blocks.push({ line, runs: line.runs.map((run) => ({ ...run })), measure });
    above = line;
  }
  return blocks.map(({ line, runs, measure }) => ({
    kind: "text",
    text: plainTextOf(runs),
    markdown: markdownOf(runs),
    level: null,
    listItem: false,
    align: alignOf(line, measure),
    line: line.number,
  }));
}

function measureOf(lines: readonly PdfLine[]): Measure {
  const left = leftEdge(lines);
  return {
    left,
    right: rightEdge(lines, left),
    leading: leadingOf(lines),
    marks: !indentsParagraphs(lines, left),
  };
}

/**
 * The furthest place to the right that several lines reach, to a character and a half: one may stick out a little.
 * Where no lines agree it is the end of the longest.
 */
function rightEdge(lines: readonly PdfLine[], left: number): number {
  const rights = lines
    .map(({ right, size }) => ({ right, size }))
    .sort((a, b) => b.right - a.right);
  const reached = rights.find(({ right, size }, at) => {
    const last = rights[at + linesOfEdge - 1];
    return last !== undefined && right - last.right < size * 1.5;
  });
  const furthest = rights[0]?.right ?? 0;
  const isLong = reached !== undefined && reached.right - left > (furthest - left) * shareOfEdge;
  return isLong ? reached.right : furthest;
}

/** The usual distance from line to line. */
function leadingOf(lines: readonly PdfLine[]): number {
  const distances = lines
    .flatMap((line, at) => distanceOf(lines[at - 1], line) ?? [])
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

/** From a line to the one below it in the same column; null: it does not stand below it. */
function distanceOf(above: PdfLine | undefined, line: PdfLine): number | null {
  if (!above || above.page !== line.page || above.column !== line.column) return null;
  const distance = above.bottom - line.bottom;
  return distance > 0 ? distance : null;
}

/**
 * Where lines that are not indented begin: the leftmost of the places where many do, to half a character. Two
 * characters left of it, where some begin, it is but the place of indented lines.
 */
function leftEdge(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { left, size } of lines) {
    const place = Math.round(left / (size / 2)) * (size / 2);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  const frequent = [...counts].filter(([, count]) => count >= most / 2);
  const edge = frequent.reduce(
    (least, [place]) => Math.min(least, place),
    Number.POSITIVE_INFINITY,
  );
  const outer = lines.find(({ left, size }) => Math.abs(edge - left - 2 * size) < size / 2);
  return outer?.left ?? edge;
}

function continues(above: PdfLine, before: Measure, line: PdfLine, measure: Measure): boolean {
  const { size } = above;
  if (above.isRow || line.isRow) return false;
  const room = before.right - above.right;
  const isFull = room < (firstWidth(line.text) + 0.5) * size && above.right - above.left > size * 8;
  const isAligned = Math.abs(line.left - measure.left) <= size * 1.2;
  const isOfSize = Math.abs(line.size - size) < size * 0.1;
  const distance = distanceOf(above, line);
  const isNear = distance === null || before.leading === 0 || distance < before.leading * 1.4;
  return isFull && isAligned && isOfSize && isNear;
}

/** How much of a text cannot be parted from its beginning, in ems: a word or figure, a sign and what it may not leave. */
function firstWidth(text: string): number {
  const [shown = ""] =
    /^[（《〈「『【〔“‘([]*(?:[A-Za-z\d.,%/+-]+|.)?[，。、；：！？）》〉」』】〕”’…—％%)\]]*/u.exec(
      text.slice(0, 40),
    ) ?? [];
  return [...shown].reduce(
    (width, character) => width + (/[\u0020-\u02ff]/.test(character) ? 0.55 : 1),
    0,
  );
}

function isNew({ text }: PdfLine, { marks }: Measure): boolean {
  return marks && beginsAnew(text);
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
function joined(above: readonly Run[], below: readonly Run[]): Run[] {
  const isWords =
    /[A-Za-z,;]$/.test(above.at(-1)?.text ?? "") && /^[A-Za-z]/.test(below[0]?.text ?? "");
  return [...above, ...(isWords ? [{ ...plainLook, text: " " }] : []), ...below];
}

function alignOf(line: PdfLine, { left, right }: Measure): TextBlock["align"] {
  const before = line.left - left;
  const after = right - line.right;
  if (before < line.size * 3) return null;
  if (Math.abs(before - after) < line.size * 1.5) return "center";
  return after < line.size * 5 && before > after * 2 ? "right" : null;
}
