import { fold } from "../../../characters/folding/fold.ts";
import { indexWord } from "../../words/index-word.ts";
import { tokens, units } from "../../words/tokens.ts";
import { soundsOf } from "../sounds/sounds.ts";
import { numberKeys } from "../terms/number-key.ts";
import { initialsTerm, numberTerm, placeTerm, soundTerm } from "../terms/title-term.ts";
import { placeOf } from "./place-of.ts";

/** Characters of a title that are read: what stands behind is the end of a list. */
const longestTitle = 120;

/**
 * What a title and the numbers of a document are found by besides their words: how it is read (`~yan'hua`), its first
 * letters (`~gjj`), pairs with the place it begins with (`@北京养犬`), its numbers however written (`#云水.2019.2`).
 * @returns terms for the index of the second answer, each once, in an order that the title alone decides; no word of a
 *   text is one of them
 */
export function titleTerms(title: string, numbers: readonly string[]): string[] {
  const terms = new Set<string>();
  const read = units(title).slice(0, longestTitle);
  for (const stretch of hanStretches(read.map(({ text, han }) => (han ? text : null)))) {
    const sounds = stretch.map(soundsOf);
    for (const [at, firsts] of sounds.entries()) {
      const seconds = sounds[at + 1] ?? [];
      const thirds = sounds[at + 2] ?? [];
      for (const first of firsts) {
        for (const second of seconds) {
          terms.add(soundTerm(first, second));
          for (const third of thirds) {
            terms.add(initialsTerm(`${first[0]}${second[0]}${third[0]}`));
          }
        }
      }
    }
  }
  const place = placeOf(fold(title));
  if (place) {
    for (const token of tokens(units(title.slice(place.end)).slice(0, longestTitle))) {
      if (token.kind === "pair") terms.add(placeTerm(place.place, indexWord(token)));
    }
  }
  for (const number of numbers) {
    for (const key of numberKeys(number)) terms.add(numberTerm(key));
  }
  return [...terms];
}

/** Rows of Han characters, parted by what is none. */
function hanStretches(characters: readonly (string | null)[]): string[][] {
  const stretches: string[][] = [[]];
  for (const each of characters) {
    if (each === null) stretches.push([]);
    else stretches.at(-1)?.push(each);
  }
  return stretches;
}
