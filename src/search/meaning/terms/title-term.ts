import { blurred } from "../sounds/blur.ts";

/**
 * Terms of titles that no text holds as a word: words of the index are letters, digits or Han characters, or begin
 * with `〻`; these begin with `~` (sounds), `@` (a place and a pair) or `#` (a number). Whoever makes them of a title
 * and whoever looks them up for a question ask here, so that both write them alike.
 */

/** Two syllables in a row, as far as they are told apart: `~yan'hua`. */
export function soundTerm(first: string, second: string): string {
  return `~${blurred(first)}'${blurred(second)}`;
}

/** First letters of three characters in a row: `~gjj`. */
export function initialsTerm(letters: string): string {
  return `~${letters}`;
}

/** A pair of characters in a title that begins with a place: `@北京养犬`. */
export function placeTerm(place: string, pair: string): string {
  return `@${place}${pair}`;
}

/** A number of a document: `#云水.2019.2`. */
export function numberTerm(key: string): string {
  return `#${key}`;
}
