import { plainLook, plainTextOf, type Run } from "../blocks/inline.ts";

/** One line of a page, or of a column, with where it stands; lengths in points. */
export interface PdfLine {
  text: string;
  /** The same in stretches of one look: raised and lowered figures. */
  runs: Run[];
  left: number;
  right: number;
  /** Of its base, from the bottom of the page. */
  bottom: number;
  /** Of its largest character. */
  size: number;
  /** Where the line stands in the file, from 1. */
  number: number;
  /** Of its page, from 1. */
  page: number;
  column: "left" | "right" | null;
  /** Whether it is put together of pieces that stand far apart, as a row of a table is. */
  isRow: boolean;
}

/** A stretch of text as pdf.js gives it. */
export interface PdfItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

interface Piece {
  text: string;
  left: number;
  right: number;
  bottom: number;
  size: number;
}

/** Gaps in ems: a wider one is a blank, a still wider one parts columns and cells, a small one is none. */
const blankGap = 0.8;
const columnGap = 1.5;
const smallGap = 0.3;

const chinese = /[\p{Script=Han}\u2e80-\u2fdf\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** Whether text stands askew, as watermarks do. */
export function isAskew({ transform: [a = 0, b = 0] }: PdfItem): boolean {
  const slope = Math.min(Math.abs(a), Math.abs(b)) / (Math.max(Math.abs(a), Math.abs(b)) || 1);
  return slope > 0.1;
}

/**
 * Puts the stretches of a page together line by line, in the order of the file; a wide gap parts a line.
 * @param page number of the page, from 1
 * @param before how many lines stand on the pages before
 */
export function linesOf(items: readonly PdfItem[], page = 1, before = 0): PdfLine[] {
  const lines: Piece[][] = [];
  let line: Piece[] | null = null;
  for (const item of items) {
    const piece = pieceOf(item);
    const last: Piece | undefined = line?.at(-1);
    if (piece.text.trim() === "") {
      if (line && last && piece.text !== "") last.text += piece.text;
    } else if (line && last && isBeside(line, piece)) {
      line.push(piece);
    } else {
      line = [piece];
      lines.push(line);
    }
  }
  return lines.map((pieces, index) => lineOf(pieces, before + index + 1, page));
}

function pieceOf({ str, transform, width, height }: PdfItem): Piece {
  const [, , c = 0, d = 0, left = 0, bottom = 0] = transform;
  return { text: str, left, right: left + width, bottom, size: Math.hypot(c, d) || height };
}

function isBeside(line: readonly Piece[], piece: Piece): boolean {
  const last = line.at(-1);
  if (!last) return false;
  const size = Math.max(last.size, piece.size);
  const base = Math.abs(last.bottom - piece.bottom) <= size / 2;
  const gap = piece.left - last.right;
  return base && gap < size * columnGap && gap > -size * 2;
}

function lineOf(pieces: readonly Piece[], number: number, page: number): PdfLine {
  const largest = pieces.reduce((a, b) => (b.size > a.size ? b : a));
  const { size, bottom } = largest;
  const runs: Run[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = runs.at(-1);
    const above = pieces[index - 1];
    if (last && above) last.text = withGap(last.text, above, piece);
    const script = scriptOf(piece, largest);
    if (last && last.script === script) last.text += piece.text;
    else runs.push({ ...plainLook, text: piece.text, script });
  }
  const tidy = tidied(runs);
  const left = pieces.reduce(
    (least, piece) => Math.min(least, piece.left),
    Number.POSITIVE_INFINITY,
  );
  const right = pieces.reduce((most, piece) => Math.max(most, piece.right), 0);
  const at = { left, right, bottom, size, number, page, column: null, isRow: false };
  return { text: plainTextOf(tidy), runs: tidy, ...at };
}

/**
 * The text before a piece with the blank that the gap between them is. Programs that justify text, or set Chinese
 * apart from figures, leave small gaps that are none.
 */
function withGap(text: string, before: Piece, piece: Piece): string {
  const gap = (piece.left - before.right) / Math.max(before.size, piece.size);
  const plain = text.trimEnd();
  const beside = [plain.at(-1) ?? "", piece.text.trimStart()[0] ?? ""] as const;
  const isSet = plain !== text || /^\s/.test(piece.text);
  if (isSet && plain !== "") {
    const both = beside.every((character) => chinese.test(character));
    const one = beside.some((character) => chinese.test(character));
    return gap < (both ? blankGap : one ? smallGap : 0) ? plain : text;
  }
  return gap > blankGap ? `${text} ` : text;
}

/** Smaller than the line and off its base. */
function scriptOf(piece: Piece, { size, bottom }: Piece): Run["script"] {
  if (piece.size > size * 0.9) return null;
  const rise = (piece.bottom - bottom) / size;
  return rise > 0.15 ? "sup" : rise < -0.08 ? "sub" : null;
}

/** Blanks off the ends, and out of Chinese that is spread over the line. */
function tidied(runs: readonly Run[]): Run[] {
  const tidy = runs.map((run) => ({ ...run, text: withoutSpread(run.text) }));
  const [first] = tidy;
  const last = tidy.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return tidy;
}

const spread =
  /(?<=[\p{Script=Han}\u2e80-\u2fdf\u3000-\u303f\uff00-\uffef]) (?=[\p{Script=Han}\u2e80-\u2fdf\u3000-\u303f\uff00-\uffef])/gu;
const fewestSpread = 5;

/** A line that has a blank behind nearly every character was spread to its edges: those are no blanks. */
function withoutSpread(text: string): string {
  const blanks = text.match(spread)?.length ?? 0;
  if (blanks < fewestSpread) return text;
  const characters = text.match(/[\p{Script=Han}\u2e80-\u2fdf]/gu)?.length ?? 0;
  return blanks > characters * 0.7 ? text.replace(spread, "") : text;
}

/** Puts lines of one height that follow each other together: cells of a row. */
export function inRows(lines: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const isRow =
      last &&
      last.column === line.column &&
      last.page === line.page &&
      line.left >= last.right &&
      Math.abs(last.bottom - line.bottom) <= Math.max(last.size, line.size) / 2;
    if (last && isRow) rows[rows.length - 1] = besideEachOther(last, line);
    else rows.push(line);
  }
  return rows;
}

function besideEachOther(a: PdfLine, b: PdfLine): PdfLine {
  return {
    ...a,
    text: `${a.text} ${b.text}`,
    runs: [...a.runs, { ...plainLook, text: " " }, ...b.runs],
    right: Math.max(a.right, b.right),
    size: Math.max(a.size, b.size),
    isRow: true,
  };
}
