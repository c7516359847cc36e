/** What a merge has left in a file; lines count from 1. */
export interface Conflict {
  /** `<<<<<<<` of the first conflict. */
  line: number;
  /** Its `>>>>>>>`. */
  end: number;
}

/**
 * The first conflict that git has left in a text. Only the three lines together are one: `=======` alone underlines
 * a heading, and `>>>>>>>` alone is a quote in Markdown.
 */
export function conflictIn(text: string): Conflict | null {
  if (!text.startsWith("<<<<<<< ") && !text.includes("\n<<<<<<< ")) return null;
  const found: number[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (marks[found.length]?.test(line)) found.push(index + 1);
    const [start, , end] = found;
    if (start !== undefined && end !== undefined) return { line: start, end };
  }
  return null;
}

const marks = [/^<{7} \S/, /^={7}$/, /^>{7} \S/];
