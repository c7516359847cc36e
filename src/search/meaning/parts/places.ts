import type { Reading } from "../asked/reading.ts";
import { placeTerm } from "../terms/title-term.ts";
import { leastTelling, weights } from "../terms/weights.ts";

const pair = /^\p{Script=Han}{2}$/u;
/** Pairs that are asked for with the place. */
const most = 12;

/** What it is, where that is written, belongs to a place: 青禾县. */
const division = /^(?:省|市|县|区|乡|镇|自治[区州县旗])/u;

/** Adds what is asked of a place: each pair that says something once more, in a title that begins with the place. */
export function readPlaces({ phrases, tables, bag }: Reading): void {
  const text = phrases.map((asked) => asked.text).join(" ");
  const asked = [...tables.places].filter((place) => text.includes(place));
  const [place] = asked.sort((a, b) => b.length - a.length);
  if (place === undefined) return;
  const start = text.indexOf(place);
  const rest = text.slice(start + place.length).replace(division, "");
  const isOfPlace = (word: string) => !text.slice(0, start).includes(word) && !rest.includes(word);
  const telling = bag.best(Infinity).filter(({ word, weight, from }) => {
    return pair.test(word) && weight >= leastTelling && !(from === word && isOfPlace(word));
  });
  for (const { word, weight, from } of telling.slice(0, most)) {
    bag.add(placeTerm(place, word), weight * weights.place, from);
  }
}
