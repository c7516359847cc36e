import { openMarks } from "./marks.ts";

/** Where another fact or sentence begins in the middle of a paragraph: a list item, a label, an official number. */
const begins =
  /^\s*(?:[-*+]\s|\d+[.．、)）]\s*|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|[^：:，。；]{1,12}[：:])/u;
const ends = /[。；;！？!?：:\\]$/u;
/** The line below the head of a table. */
const ruler = /^(?=.*\|)(?=.*-)[\s:|-]+$/;

/**
 * A Markdown body without what is still to be filled in: the line, paragraph, list item or table row with an open
 * mark is left out whole, never half a sentence. As many lines as before, and each block begins where it did.
 */
export function withoutOpenMarks(body: string): string {
  const marked = new Set(openMarks(body).map(({ line }) => line - 1));
  if (marked.size === 0) return body;
  const lines = body.split("\n");
  const kept: string[] = [];
  for (let start = 0; start < lines.length; ) {
    const end = endOfBlock(lines, start);
    kept.push(...withoutMarked(lines, start, end, marked));
    // What is left out leaves blank lines behind the block: in it they would cut it in two.
    while (kept.length < end) kept.push("");
    start = end;
  }
  return kept.join("\n");
}

/** A blank line is a block of its own; others go up to the next blank line. */
function endOfBlock(lines: readonly string[], start: number): number {
  let end = start + 1;
  if (isBlank(lines[start])) return end;
  while (end < lines.length && !isBlank(lines[end])) end += 1;
  return end;
}

function withoutMarked(
  lines: readonly string[],
  start: number,
  end: number,
  marked: ReadonlySet<number>,
): string[] {
  const block = lines.slice(start, end);
  const isMarked = (at: number) => marked.has(start + at);
  if (!block.some((_, at) => isMarked(at))) return block;
  const below = block.findIndex((line) => ruler.test(line));
  if (below > 0) return tableWithoutMarked(block, below, isMarked);
  const left = unitsOf(block).filter((unit) => !unit.some(isMarked));
  return left.flat().map((at) => block[at] ?? "");
}

/** @param below index of the line below the head: a table without its head, or without a row, is none */
function tableWithoutMarked(
  block: readonly string[],
  below: number,
  isMarked: (at: number) => boolean,
): string[] {
  const left = block.filter((_, at) => !isMarked(at));
  const isWhole = !isMarked(below - 1) && left.length > below + 1;
  return isWhole ? left : block.slice(0, below - 1).filter((_, at) => !isMarked(at));
}

/** The lines of a block, by index, gathered by what stands or falls together. */
function unitsOf(block: readonly string[]): number[][] {
  const units: number[][] = [];
  for (const [at, line] of block.entries()) {
    const isNew = at === 0 || begins.test(line) || isEnded(block[at - 1] ?? "");
    if (isNew) units.push([at]);
    else units.at(-1)?.push(at);
  }
  return units;
}

function isBlank(line: string | undefined): boolean {
  return (line ?? "").trim() === "";
}

/** Whether a fact or sentence has come to its end with a line: by its last sign, or by the blanks of a line break. */
function isEnded(line: string): boolean {
  const words = line.trimEnd();
  return ends.test(words) || line.slice(words.length).includes("  ");
}
