import type { NumberMark } from "./number-mark.ts";

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

/** Longest heading, and longest heading that is a whole sentence, in characters after the number. */
const longestTitle = 40;
const longestSentence = 60;

/** Words of a duty, a condition or an enumeration: what they stand in is text, not a title. */
const statesRule = /应当|應當|应该|不得|必须|必須|可以|下列|以下|如下|的[，,]/u;

/**
 * Judges a numbered paragraph by its shape and its neighbours only, so that a change elsewhere in
 * the document cannot turn a heading into text:
 *
 * - A short line without closing punctuation is a heading if something stands below it. Two such
 *   lines of one form in a row are items of a list, unless lines of a deeper form follow.
 * - A single sentence is a heading only if numbered lines of a deeper form follow it.
 * - A long line whose first sentence is title-like has a run-in heading: `（一）指导思想。坚持…`.
 * - What ends in `；`, states a duty or announces an enumeration is text.
 */
export function judge(line: Line, previous: Line | undefined, next: Line | undefined): Verdict {
  if (line.mark === null) return "text";
  const title = line.text.slice(line.mark.length).trim();
  const leads = isDeeper(next, line);
  if (isBare(line)) {
    const inList = isSameForm(next, line) || (isSameForm(previous, line) && isBare(previous));
    return leads || (next !== undefined && !inList) ? "heading" : "text";
  }
  if (/[；;，,、]$/u.test(title) || title === "") return "text";
  const sentence = /^[^。！？]*[。！？：:]/u.exec(title)?.[0] ?? "";
  if (sentence.length === title.length)
    return leads && title.length <= longestSentence && !statesRule.test(title) ? "heading" : "text";
  const end = /^[^。！？；]*[。！？]/u.exec(title)?.[0].length ?? Number.POSITIVE_INFINITY;
  const first = title.slice(0, end);
  if (end > longestTitle || statesRule.test(first) || commas(first) > 2) return "text";
  return { runIn: line.text.indexOf(title, line.mark.length) + end };
}

/** Short, and without closing punctuation: the shape of a heading and of an item. */
function isBare(line: Line): boolean {
  const title = line.text.slice(line.mark?.length ?? 0).trim();
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
