import { foldedPieces } from "../../characters/folding/fold.ts";
import { type CharacterKind, characterKind } from "./character-kind.ts";

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

/**
 * Cuts one block (title, number, heading, paragraph, cell) into units. Punctuation, blanks and symbols are
 * dropped: they end a run, but what stands on both sides of them is neighbours. A run ends between a letter and a
 * digit, too: `GB/T9704` and `GB/T 9704` are the same, `gb t 9704`.
 */
export function units(block: string): Unit[] {
  const found: Unit[] = [];
  let run: Unit | null = null;
  let kindOfRun: CharacterKind = "other";
  for (const piece of foldedPieces(block)) {
    for (const character of piece.text) {
      const kind = characterKind(character.codePointAt(0) as number);
      if (kind === "han") {
        run = null;
        found.push({ text: character, han: true, start: piece.start, end: piece.end });
      } else if (kind === "other") {
        run = null;
      } else if (run && kind === kindOfRun) {
        run.text += character;
        run.end = piece.end;
      } else {
        run = { text: character, han: false, start: piece.start, end: piece.end };
        kindOfRun = kind;
        found.push(run);
      }
    }
  }
  return found;
}

/**
 * Tokens of a block or of a phrase, cut the same way for both: Han characters as overlapping pairs, a run
 * whole, and a Han character beside a run once more by itself, so that `第10条` is `第 10 条`. A phrase then
 * stands in a block exactly where its tokens follow each other there.
 */
export function tokens(block: readonly Unit[]): Token[] {
  const found: Token[] = [];
  block.forEach((unit, i) => {
    const before = block[i - 1];
    const after = block[i + 1];
    if (!unit.han) {
      found.push({ text: unit.text, kind: "run" });
      return;
    }
    const besideRun = (before && !before.han) || (after && !after.han);
    if (besideRun) found.push({ text: unit.text, kind: "single" });
    if (after?.han) found.push({ text: unit.text + after.text, kind: "pair" });
  });
  return found;
}
