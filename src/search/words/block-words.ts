import { fold } from "../../characters/folding/fold.ts";
import { type CharacterKind, characterKind } from "./character-kind.ts";
import { indexWord } from "./words.ts";

/**
 * The words that the index holds of a block: those of `tokens(units(block))`, found in one pass without their
 * places in the text, in less than half the time.
 */
export function blockWords(block: string): string[] {
  const folded = fold(block);
  const words: string[] = [];
  let before: "nothing" | "han" | "run" = "nothing";
  let han = "";
  let hanStandsAlone = false;
  let runStart = -1;
  let kindOfRun: CharacterKind = "other";
  for (let at = 0, length = 1; at < folded.length; at += length) {
    const code = folded.codePointAt(at) as number;
    length = code > 0xffff ? 2 : 1;
    const kind = characterKind(code);
    if (kind === "letter" || kind === "digit") {
      if (runStart >= 0) {
        if (kind === kindOfRun) continue;
        words.push(indexWord({ text: folded.slice(runStart, at) }));
        before = "run";
      }
      kindOfRun = kind;
      if (before === "han" && !hanStandsAlone) words.push(indexWord({ text: han }));
      runStart = at;
      continue;
    }
    if (runStart >= 0) {
      words.push(indexWord({ text: folded.slice(runStart, at) }));
      runStart = -1;
      before = "run";
    }
    if (kind === "other") continue;
    const character = folded.slice(at, at + length);
    hanStandsAlone = before === "run";
    if (before === "han") words.push(indexWord({ text: han + character }));
    else if (before === "run") words.push(indexWord({ text: character }));
    before = "han";
    han = character;
  }
  if (runStart >= 0) words.push(indexWord({ text: folded.slice(runStart) }));
  return words;
}
