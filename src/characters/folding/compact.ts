import { fold, foldedPieces } from "./fold.ts";

/** A text folded, without blanks; `at[i]` is where its i-th character stood, the last entry where the text ends. */
export interface Compact {
  text: string;
  at: number[];
}

/** Folds width, case and script and leaves every blank out, keeping the way back to the original. */
export function compactWithPlaces(text: string): Compact {
  let compacted = "";
  const at: number[] = [];
  for (const piece of foldedPieces(text)) {
    for (const unit of piece.text) {
      if (/\s/u.test(unit)) continue;
      compacted += unit;
      for (let index = 0; index < unit.length; index += 1) at.push(piece.start);
    }
  }
  at.push(text.length);
  return { text: compacted, at };
}

/** Text for comparing and matching: folded in width, case and script, without blanks. */
export function compact(text: string): string {
  return fold(text).replace(/\s+/gu, "");
}

/** Letters and digits alone: what tells two titles apart. */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
