import type { NumberedLine } from "../../numbered-lines.ts";
import type { ReportInFile } from "../../rule.ts";

/**
 * Reports the first place of a form in some lines, with how often it stands there: faults of a whole text are
 * told once a document.
 * @param form with the flag `g`
 * @param valuesOf more values for the message, from the first match
 */
export function reportOnce(
  lines: Iterable<NumberedLine>,
  form: RegExp,
  report: ReportInFile,
  valuesOf: (match: RegExpExecArray) => Record<string, string> = () => ({}),
): void {
  let first: { line: number; match: RegExpExecArray } | null = null;
  let count = 0;
  for (const { text, line } of lines) {
    // Most lines hold none, and an iterator for each would take a quarter of the time of all rules.
    if (text.search(form) === -1) continue;
    for (const match of text.matchAll(form)) {
      first ??= { line, match };
      count += 1;
    }
  }
  if (!first) return;
  const { line, match } = first;
  const found = around(match);
  report({ line, column: match.index + 1 }, { found, count: String(count), ...valuesOf(match) });
}

/** The match with a few characters on both sides, for people to find it by. */
function around({ 0: match, index, input }: RegExpExecArray): string {
  return input.slice(Math.max(0, index - 6), index + match.length + 6).trim();
}
