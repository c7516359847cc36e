import { fold } from "../../../characters/folding/fold.ts";
import { coreOf } from "./core-of.ts";
import { placeOf } from "./place-of.ts";

/** What the titles of a portal teach. */
export interface TitleWords {
  /** What titles are about, folded, those of most documents first: what may have been meant by a typing error. */
  names: string[];
  /** Places that titles begin with, those of most documents first. */
  places: string[];
}

/** As many as a small file can hold. */
const mostNames = 1500;
const mostPlaces = 300;
const name = /^\p{Script=Han}{2,16}$/u;

/** Learns from titles, in any order: the same titles teach the same. */
export function learnTitles(titles: Iterable<string>): TitleWords {
  const names = new Map<string, number>();
  const places = new Map<string, number>();
  for (const title of titles) {
    const folded = fold(title);
    const core = coreOf(folded);
    if (name.test(core)) count(names, core);
    const place = placeOf(folded)?.place;
    if (place) count(places, place);
  }
  return { names: mostFrequent(names, mostNames), places: mostFrequent(places, mostPlaces) };
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>, most: number): string[] {
  return [...counts]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}
