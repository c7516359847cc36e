import type { NumberMark } from "../number-mark.ts";

/** A paragraph as the rule sees it. */
export interface Line {
  text: string;
  mark: NumberMark | null;
}

/** What a numbered paragraph is: a heading, a paragraph with a run-in heading, or plain text. */
export type Verdict = "heading" | { runIn: number } | "text";

const depth: Partial<Record<NumberMark["form"], number>> = {
  han: 1,
  "han-bracket": 2,
  digit: 3,
  "digit-bracket": 4,
};

/** Longest heading on a line of its own, longest run-in heading: characters after the number. */
const longestTitle = 60;
const longestRunIn = 40;

/** From this length on, an unnumbered paragraph is text that a sentence can be the heading of. */
const shortestText = 20;

/** Words of a duty, a decision or an enumeration: what they stand in is text, not a title. */
const statesRule =
  /应当|應當|应该|不得|必须|必須|可以|禁止|同意|删去|修改为|本[办規规决通预][法定知案]|下列|以下|如下|的[，,。]|起[施执執实實][行施]|[是为為括][：:]$/u;

/**
 * Judges a numbered paragraph by its shape and its neighbours only, so that a change elsewhere in
 * the document cannot turn a heading into text:
 *
 * - A short line without closing punctuation is a heading if something stands below it. Two such
 *   lines of one form in a row are items of a list, unless lines of a deeper form follow.
 * - A single sentence is a heading only if lines of a deeper form or a paragraph without a number
 *   follow, and the line above is not another such sentence.
 * - A long line whose first sentence is title-like has a run-in heading (`（一）指导思想。坚持…`),
 *   unless the numbered lines right above and below it are of another shape.
 * - What ends in `；`, states a duty or a decision or announces an enumeration is text.
 */
export function judge(line: Line, previous: Line | undefined, next: Line | undefined): Verdict {
  if (line.mark === null) return "text";
  const title = titleOf(line);
  if (isBare(line)) {
    const inList = isSameForm(next, line) || (isSameForm(previous, line) && isBare(previous));
    return isDeeper(next, line) || (next !== undefined && !inList) ? "heading" : "text";
  }
  if (title === "" || /[；;，,、]$/u.test(title)) return "text";
  if (isSentence(line)) {
    if (title.length > longestTitle || statesRule.test(title)) return "text";
    const inList = isSameForm(previous, line) && isSentence(previous);
    const hasText = next?.mark === null && next.text.length >= shortestText;
    return isDeeper(next, line) || (hasText && !inList) ? "heading" : "text";
  }
  const runIn = runInOf(line);
  const likes = [previous, next].filter((other) => isSameForm(other, line));
  if (runIn === null || (likes.length > 0 && likes.every((like) => runInOf(like) === null)))
    return "text";
  return { runIn };
}

/** End of the run-in heading in the line's text; null when its first sentence is not like a title. */
function runInOf(line: Line): number | null {
  const title = titleOf(line);
  const first = /^[^。！？；]*[。！？]/u.exec(title)?.[0] ?? "";
  if (first === "" || first.length === title.length || first.length > longestRunIn) return null;
  if (statesRule.test(first) || commas(first) > 2) return null;
  return line.text.indexOf(first, line.mark?.length) + first.length;
}

function titleOf(line: Line): string {
  return line.text.slice(line.mark?.length ?? 0).trim();
}

/** One sentence, or a line that ends in a colon. */
function isSentence(line: Line): boolean {
  return /^[^。！？]*[。！？：:]$/u.test(titleOf(line));
}

/** Short, and without closing punctuation: the shape of a heading and of an item. */
function isBare(line: Line): boolean {
  const title = titleOf(line);
  return title !== "" && title.length <= longestTitle && !/[。；;，,、：:！？]$/u.test(title);
}

function isSameForm(other: Line | undefined, line: Line): other is Line {
  return other?.mark?.form !== undefined && other.mark.form === line.mark?.form;
}

function isDeeper(next: Line | undefined, line: Line): boolean {
  if (!next?.mark || !line.mark) return false;
  return (depth[next.mark.form] ?? 0) > (depth[line.mark.form] ?? 0);
}

function commas(text: string): number {
  return text.match(/[，,]/gu)?.length ?? 0;
}
