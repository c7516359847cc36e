import { charactersOf } from "../../characters-of.ts";
import { bodyLines } from "../../numbered-lines.ts";
import type { CheckedDocument } from "../../rule.ts";

/** The body of a document as one text, for what may go over several lines; what is code is blank. */
export interface BodyHtml {
  html: string;
  /** Line in the file and column, 1-based, of a place in the text. */
  placeOf(offset: number): { line: number; column: number };
}

/** The body as HTML may stand in it; null where there is no `<`, as in most documents. */
export function bodyHtml(document: CheckedDocument): BodyHtml | null {
  if (!charactersOf(document).includes("<")) return null;
  const lines = bodyLines(document);
  const html = lines
    .map(({ text }) => text.replace(/`[^`]*`|\\</g, (code) => " ".repeat(code.length)))
    .join("\n");
  return {
    html,
    placeOf(offset) {
      let start = 0;
      for (const { text, line } of lines) {
        if (offset <= start + text.length) return { line, column: offset - start + 1 };
        start += text.length + 1;
      }
      return { line: lines.at(-1)?.line ?? 1, column: 1 };
    },
  };
}
