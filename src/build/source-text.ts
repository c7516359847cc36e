import { parseFragment } from "parse5";
import { lettersAndDigits } from "../text/characters.ts";
import { textOf } from "./page-text.ts";

/**
 * The lines of a Markdown body whose letters and digits do not all stand, unbroken, in the page's text.
 * Independent of the text pipeline on purpose: Markdown's own marks (link targets, tags, footnote labels)
 * are cut away by plain rules, table rows are compared cell by cell.
 */
export function missingLines(
  markdown: string,
  shown: string,
): { lines: number; missing: string[] } {
  const page = lettersAndDigits(shown);
  const missing: string[] = [];
  let lines = 0;
  for (const line of markdown.split(/\r?\n/)) {
    const pieces = piecesOf(line).map(lettersAndDigits).filter(Boolean);
    if (pieces.length === 0) continue;
    lines++;
    if (!pieces.every((piece) => page.includes(piece))) missing.push(line);
  }
  return { lines, missing };
}

function piecesOf(line: string): string[] {
  const text = line
    .replace(/^\s*\[\^[^\]]+\]:/, "")
    .replace(/\[\^[^\]]+\]/g, "\u0000")
    .replace(/(!?\[[^\]]*\])\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, "$1")
    // Names of files with blanks or single brackets, and addresses between angle brackets.
    .replace(
      /(!?\[[^\]]*\])\((?:<[^<>]*>|[^<>[\]]{1,300}?\.[a-z0-9]{2,4}(?:#[\w=&-]*)?\s*)\)/gi,
      "$1",
    )
    .replace(/^\s*\[[^\]]+\]:\s+\S+.*$/, "")
    .replace(/<!--.*?-->/g, "")
    .replace(/<\/?[a-z][^>]*>/gi, "\u0000");
  const cells = /^\s*\|/.test(text) ? text.split(/(?<!\\)\|/) : [text];
  return cells.flatMap((cell) => cell.split("\u0000")).map((piece) => textOf(parseFragment(piece)));
}
