import type { Line } from "./heading-rule.ts";

const heading = /^[［[【〔]?目\s*[录錄次][\]］】〕]?$/u;

/** Dots and the number of a page behind a title, and the blanks within: 第一章　总　则……3. */
const leader = /[\s.．·…⋯-]*[（(]?\d{0,4}[)）]?$/u;

/** No table of contents is longer. */
const mostLines = 1000;

/** Lines of it that are looked for again: a preface may be in the table only. */
const looked = 5;

/**
 * The lines of a written 目录: those below the word, up to where one of the first comes again as the heading itself.
 * @returns places in `lines`, from the first up to that after the last; both 0 where there is no such table, or
 *   what stands below the word is the text itself.
 */
export function tableOfContents(lines: readonly Line[]): { start: number; end: number } {
  const start = lines.findIndex(({ text }) => text.length <= 8 && heading.test(text.trim())) + 1;
  if (start === 0) return { start: 0, end: 0 };
  for (const [index, line] of lines.slice(start, start + looked).entries()) {
    if (titleOf(line) === "") break;
    const below = lines.slice(start + index + 1, start + mostLines);
    const again = below.findIndex((other) => isSame(line, other));
    if (again !== -1) return { start, end: start + index + 1 + again };
  }
  return { start: 0, end: 0 };
}

/** Whether two lines are the same title, or have the number of the same chapter. */
function isSame(line: Line, other: Line): boolean {
  const title = titleOf(line);
  if (title === titleOf(other)) return true;
  const { form, number } = line.mark ?? {};
  const isDivision = form === "chapter" || form === "part";
  return isDivision && other.mark?.form === form && other.mark?.number === number;
}

function titleOf({ text }: Line): string {
  return text.length > 100 ? "" : text.trim().replace(leader, "").replace(/\s+/gu, "");
}
