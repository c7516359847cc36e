import type { Run } from "../blocks/inline.ts";

const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u;

/**
 * Blanks as a browser shows them: a run of blanks and line ends is one blank, none at the ends of a block, and none
 * where a line of Chinese was merely broken in the source. U+00A0 and U+3000 stay.
 */
export function collapseBlanks(runs: readonly Run[]): Run[] {
  const tidy = runs.map((run) => ({ ...run, text: cleaned(run.text) }));
  const after: string[] = [];
  for (let index = tidy.length - 1, next = ""; index >= 0; index -= 1) {
    after[index] = next;
    next = tidy[index]?.text[0] ?? next;
  }
  let before = "";
  for (const [index, run] of tidy.entries()) {
    run.text = collapse(run.text, before, after[index] ?? "");
    before = run.text.at(-1) ?? before;
  }
  const last = tidy.findLast(({ text }) => text !== "");
  if (last) last.text = last.text.replace(/ $/, "");
  return tidy;
}

/** Control characters and marks of direction are no text; a byte order mark neither. */
function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff\u200b]/g, "");
}

function collapse(text: string, before: string, after: string): string {
  return text.replace(/[ \t\n\f\r]+/g, (blanks, offset: number) => {
    const left = text[offset - 1] ?? before;
    const right = text[offset + blanks.length] ?? after;
    if (left === "" || left === " ") return "";
    return /[\n\r]/.test(blanks) && chinese.test(left) && chinese.test(right) ? "" : " ";
  });
}
