/** A place that `npm run new` left for the author to fill in, and that is still open: `【待填：目的】`. */
export interface OpenMark {
  /** Of the text it was found in, from 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** As it stands there. */
  found: string;
}

/** With what is to be written there behind a colon or a blank; in round brackets official text has other words too. */
const form =
  /[【［[]\s*待填写?(?:[:：\s][^】］\]\n]*)?[】］\]]|[（(]\s*待填\s*(?:[:：][^）)\n]*)?[）)]/;
const comments = /<!--[\s\S]*?(?:-->|$)/g;

/** Whether a value is, or holds, a place still open. */
export function hasOpenMark(text: string): boolean {
  return text.includes("待填") && form.test(text);
}

/** Every open place of a Markdown text, in order. What stands in a comment is shown to nobody. */
export function openMarks(text: string): OpenMark[] {
  // Hardly any text holds one.
  if (!text.includes("待填")) return [];
  const shown = withoutComments(text);
  return shown.split("\n").flatMap((line, at) =>
    Array.from(line.matchAll(new RegExp(form, "g")), ({ 0: found, index }) => ({
      line: at + 1,
      column: index + 1,
      found,
    })),
  );
}

/** With blanks in place of comments, so that everything else stays where it stands. */
function withoutComments(text: string): string {
  return text.replace(comments, (comment) => comment.replace(/[^\n]/g, " "));
}
