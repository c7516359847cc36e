/** What a merge has left in a file; lines count from 1. */
export interface Conflict {
  /** The first mark, `<<<<<<<` where all three are there. */
  line: number;
  /** The `>>>>>>>` that belongs to it; null where a mark stands alone, left when the others were deleted. */
  end: number | null;
}

/**
 * The first conflict that git has left in a text, or what is left of one. `=======` alone is no mark: it underlines a
 * heading.
 */
export function conflictIn(text: string): Conflict | null {
  if (!text.includes("<<<<<<< ") && !text.includes(">>>>>>> ")) return null;
  const found: number[] = [];
  let single: number | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    if (marks[found.length]?.test(line)) found.push(index + 1);
    else if (marks[0].test(line) || marks[2].test(line)) single ??= index + 1;
    const [start, , end] = found;
    if (start !== undefined && end !== undefined) return { line: start, end };
  }
  const line = found[0] ?? single;
  return line === null ? null : { line, end: null };
}

const marks = [/^<{7} \S/, /^={7}$/, /^>{7} \S/] as const;
