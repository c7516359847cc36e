import { type FoldedPiece, foldedPieces } from "../../characters/folding/fold.ts";
import { cutUnits, joinWords } from "./word-rule.ts";

/** What is compared: one Han character, a run of other letters, or one of digits, folded. */
export interface Unit {
  text: string;
  han: boolean;
  /** Where it stands in the original text, in UTF-16 units. */
  start: number;
  end: number;
}

/** A word of the index: a pair of Han characters, a Han character beside a run, or a run. */
export interface Token {
  text: string;
  kind: "pair" | "single" | "run";
}

/** Cuts one block (title, number, heading, paragraph, cell) into units, with their places in the text. */
export function units(block: string): Unit[] {
  const pieces = foldedPieces(block);
  const folded = pieces.map(({ text }) => text).join("");
  const found: Unit[] = [];
  let piece = 0;
  let pieceStart = 0;
  /** The piece that a place in the folded text lies in; places ascend. */
  const pieceAt = (place: number) => {
    while (place >= pieceStart + (pieces[piece] as FoldedPiece).text.length) {
      pieceStart += (pieces[piece++] as FoldedPiece).text.length;
    }
    return pieces[piece] as FoldedPiece;
  };
  cutUnits(folded, (from, to, han) => {
    const { start } = pieceAt(from);
    const { end } = pieceAt(to - 1);
    found.push({ text: folded.slice(from, to), han, start, end });
  });
  return found;
}

/** Tokens of a block or of a phrase, cut the same way for both. */
export function tokens(block: readonly Unit[]): Token[] {
  const found: Token[] = [];
  const at = (unit: number) => block[unit] as Unit;
  joinWords(
    block.length,
    (unit) => at(unit).han,
    (unit, isPair) => {
      const { text, han } = at(unit);
      if (isPair) found.push({ text: text + at(unit + 1).text, kind: "pair" });
      else found.push({ text, kind: han ? "single" : "run" });
    },
  );
  return found;
}
