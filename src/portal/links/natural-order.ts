import { readHanNumber } from "../../text/han-number.ts";

/** 附件 1 is 附件1; 1 2 is not 12. */
const blanks = /(?<!\d)\s+|\s+(?!\d)/g;

const numbers = /\d+|[一二三四五六七八九十百千〇零]+/gu;

interface Piece {
  text: string;
  /** Null for a piece that is no number. */
  number: number | null;
}

/**
 * Compares names of files as people count: 附件2 before 附件10, 附表二 before 附表十, 附件3 after 附件二, 附件 before
 * 附件1. A total order: what counts the same is told apart by its characters.
 */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [piecesOf(withoutExtension(a)), piecesOf(withoutExtension(b))];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = comparePieces(left[index] as Piece, right[index] as Piece);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function comparePieces(a: Piece, b: Piece): number {
  if (a.number !== null && b.number !== null) return a.number - b.number;
  if (a.number !== null) return -1;
  return b.number !== null ? 1 : compareText(a.text, b.text);
}

function piecesOf(name: string): Piece[] {
  const text = name.normalize("NFKC").replace(blanks, "");
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: written, index } of text.matchAll(numbers)) {
    if (index > done) pieces.push({ text: text.slice(done, index), number: null });
    pieces.push({ text: written, number: readHanNumber(written) });
    done = index + written.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), number: null });
  return pieces;
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^./]+$/, "");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
