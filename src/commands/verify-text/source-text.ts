import { parseFragment } from "parse5";
import { textOf } from "./page-text.ts";
import { cut, hide, reveal, withoutAddresses } from "./written-text.ts";

/**
 * The lines of a Markdown body whose visible characters do not all stand, unbroken and in order, in the page's text.
 * Independent of the text pipeline on purpose: what Markdown consumes is taken away by plain rules, line by line.
 * Where a pair of `**`, `*`, `_` or `~~` may be markup, both of its halves must be shown or neither.
 */
export function missingLines(
  markdown: string,
  shown: string,
): { lines: number; missing: string[] } {
  const page = visible(shown);
  const missing: string[] = [];
  const written = markdown.split(/\r\n|\r|\n/);
  const hasFootnotes = markdown.includes("[^");
  let [lines, at] = [0, 0];
  for (const { text, line } of contentLines(withoutAddresses(written.join("\n")).split("\n"))) {
    const pieces = text
      .split(cut)
      .map(pieceOf)
      .filter((piece) => visible(piece) !== "");
    if (pieces.length === 0) continue;
    lines++;
    for (const piece of pieces) {
      // Footnotes stand at the end of the page.
      const end = endOf(piece, page, at) ?? (hasFootnotes ? endOf(piece, page, 0) : null);
      if (end === null) {
        missing.push(written[line] ?? "");
        break;
      }
      if (!text.startsWith(cut) || !hasFootnotes) at = end;
    }
  }
  return { lines, missing };
}

/** Where a piece ends in the page, from a place on; null where it does not stand there. */
function endOf(piece: string, page: string, at: number): number | null {
  if (!/[*_~]/.test(piece)) {
    const text = visible(reveal(piece));
    const start = page.indexOf(text, at);
    return start === -1 ? null : start + text.length;
  }
  const form = new RegExp(formOf(piece), "gu");
  form.lastIndex = at;
  const found = form.exec(page);
  if (!found) return null;
  const halves = found.slice(1).filter(Boolean).length;
  return halves % 2 === 0 ? found.index + found[0].length : null;
}

/** Runs that may belong together: not between letters or digits, not before the end of a clause. */
const pair =
  /(?<![*\\])(\*{1,3})(?![*\s，。、；：？！）])([^*\n]*(?:(?!\1)\*+[^*\n]+)*?[^*\s])\1(?!\*)|(?<![\w\p{Script=Han}])(_{1,2})(?![_\s])([^_\n]+)\3(?![\w\p{Script=Han}])|(?<!~)(~~)(?![~\s])([^~\n]+)~~(?!~)/u;

function formOf(piece: string): string {
  const found = pair.exec(piece);
  if (!found) return literal(piece);
  const mark = found[1] ?? found[3] ?? found[5] ?? "";
  const inner = found[2] ?? found[4] ?? found[6] ?? "";
  const before = piece.slice(0, found.index);
  const after = piece.slice(found.index + found[0].length);
  if (isWithinWords(mark, before, inner) || isWithinWords(mark, inner, after))
    return literal(before + mark) + formOf(inner + mark + after);
  const half = `(${literal(mark)})?`;
  return literal(before) + half + formOf(inner) + half + formOf(after);
}

/** A single star between words, and any run between digits or letters, is a sign. */
function isWithinWords(mark: string, before: string, after: string): boolean {
  const [left, right] = [reveal(before.slice(-1)), reveal(after.slice(0, 1))];
  const word = mark === "*" || mark === "***" ? /[\p{L}\p{N}]/u : /[0-9A-Za-z]/;
  return word.test(left) && word.test(right);
}

function literal(text: string): string {
  return visible(reveal(text)).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function visible(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** A piece with character references read. */
function pieceOf(piece: string): string {
  const html = piece.replace(/&(?!#?\w+;)/g, "&amp;").replaceAll("<", "&lt;");
  return textOf(parseFragment(html));
}

interface ContentLine {
  text: string;
  /** Index of the line in the body. */
  line: number;
}

const tableRule = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** Lines without the marks they begin or end with; cells of a table apart. */
function* contentLines(lines: readonly string[]): Generator<ContentLine> {
  let [inFence, inTable, inQuote] = [false, false, false];
  for (const [line, written] of lines.entries()) {
    const fence = /^[ \t>]*```+([^`]*)$/.exec(written);
    if (fence) {
      if (!inFence) yield { text: hide(fence[1] ?? ""), line };
      inFence = !inFence;
      continue;
    }
    if (inFence) {
      yield { text: hide(written), line };
      continue;
    }
    const quoted = unquoted(written, inQuote);
    inQuote = quoted !== null || (inQuote && written.trim() !== "");
    const text = quoted ?? written;
    const isRule = text.includes("|") && tableRule.test(text) && lines[line - 1]?.includes("|");
    inTable = text.includes("|") && (inTable || isRule === true || startsTable(lines, line));
    if (isRule || /^[ \t]*(?:(?:-[ \t]*){3,}|\*(?:[ \t]*\*){2}[ \t]*)$/.test(text)) continue;
    yield { text: inTable ? text.replaceAll("|", cut) : unmarked(text, lines, line), line };
  }
}

function startsTable(lines: readonly string[], line: number): boolean {
  const next = lines[line + 1];
  return next?.includes("|") === true && tableRule.test(next);
}

/** What follows the `>` of a quotation; null where the line is none. */
function unquoted(line: string, inQuote: boolean): string | null {
  const begins = /^[ \t]*(?:>[ \t\u3000]+)+(?!\d+(?:\.\d|[^\d年月.．、)）]|$))(?=\S)/u.exec(line);
  if (begins) return line.slice(begins[0].length);
  const goesOn = inQuote ? /^[ \t]*>(?![=＝\d])[ \t>]*/.exec(line) : null;
  return goesOn ? line.slice(goesOn[0].length) : null;
}

/** A line without the sign of a heading or an item. */
function unmarked(line: string, lines: readonly string[], at: number): string {
  const heading = /^[ \t]*(#{1,6})[ \t]+(.*)$/.exec(line);
  if (heading) {
    const [, opening = "", rest = ""] = heading;
    const title = rest.replace(/(?<![ \t])[ \t]+$/, "");
    return title.replace(/(?<![ \t])[ \t]+(#+)$/, (_, closing: string) =>
      closing.length === opening.length ? "" : closing,
    );
  }
  const item = /^[ \t]*([-+*])[ \t]+(?=\S)/.exec(line);
  if (!item) return line;
  const [prefix, marker = ""] = item;
  const text = line.slice(prefix.length);
  const isSign =
    (marker === "+" && /^[\d.]/.test(text)) ||
    /^[\d.]+\s*(?:℃|°C|摄氏度)/.test(text) ||
    (marker === "*" &&
      !lines.some((other, index) => index !== at && /^[ \t]*\*[ \t]+\S/.test(other)));
  return isSign ? line : unmarked(text, lines, at);
}
