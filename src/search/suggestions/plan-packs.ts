import { packNumber } from "../packs/pack-number.ts";
import {
  numberKeys,
  packText,
  seriesKey,
  seriesOf,
  shownTitle,
  squeezedUnits,
  textKeys,
} from "./head-keys.ts";
import type { Entry, SuggestionPack } from "./pack.ts";

/** A document as it may be suggested. */
export interface SuggestedDocument {
  slug: string;
  title: string;
  /** Document number, registration number. */
  numbers: readonly string[];
  indexNumber: string;
  /** What is no longer in force comes after all else. */
  isEnded: boolean;
}

/** What is suggested in a portal. */
export interface Suggested {
  /** The oldest first. */
  documents: readonly SuggestedDocument[];
  organs: readonly { id: string; name: string }[];
  /** Words people use, each with the words that documents have for it. */
  synonyms?: readonly { asked: string; added: readonly string[] }[];
}

/** Entries of one key that are kept: a list of suggestions shows as many. */
const mostOfList = 6;
const mostOfSeries = 60;

/** Entries of all lists for one pack: 10,000 documents make about 260 packs of 3.5 kB. */
const entriesOfPack = 160;

/** What is kept of one key: the best of those that begin with it, and of those that hold it. */
interface Kept {
  beginning: Entry[];
  holding: Entry[];
  ended: Entry[];
}

/**
 * Lists of suggestions by what has been typed, in packs of about the same size: in which pack a list lies, its key and the
 * number of packs say. Memory grows with the different pairs of characters, not with the documents that have them.
 * @returns packs by their number, one at least; the same for the same portal
 */
export function planPacks({ documents, organs, synonyms = [] }: Suggested): SuggestionPack[] {
  const lists = new Map<string, Kept>();
  const add = (key: string, entry: Entry, rank: keyof Kept, most = mostOfList) => {
    const kept = lists.get(key) ?? { beginning: [], holding: [], ended: [] };
    if (kept.beginning.length + kept.holding.length + kept.ended.length === 0) lists.set(key, kept);
    if (kept[rank].length < most) kept[rank].push(entry);
  };
  const addText = (sign: string, text: string, entry: Entry, isEnded = false) => {
    for (const [key, begins] of textKeys(squeezedUnits(text))) {
      add(sign + key, entry, isEnded ? "ended" : begins ? "beginning" : "holding");
    }
  };
  for (let at = documents.length - 1; at >= 0; at--) {
    const { slug, title, numbers, indexNumber, isEnded } = documents[at] as SuggestedDocument;
    const shown = shownTitle(title);
    addText("", shown, [shown, slug], isEnded);
    for (const number of new Set([...numbers, indexNumber])) {
      const entry: Entry = [shown, slug, number];
      const units = squeezedUnits(number);
      for (const key of numberKeys(units)) add(key, entry, isEnded ? "ended" : "beginning");
      const series = seriesOf(units);
      if (!series) continue;
      // Every document has an index number: with titles, they would fill a third of all packs.
      const inSeries: Entry = number === indexNumber ? ["", slug, number] : entry;
      add(seriesKey(series.prefix, series.serial), inSeries, "beginning", mostOfSeries);
    }
  }
  for (const { id, name } of organs) addText("@", name, [name, id]);
  for (const { asked, added } of synonyms) {
    for (const words of added) addText("=", asked, [asked, words]);
  }
  return packed(lists);
}

function packed(lists: ReadonlyMap<string, Kept>): SuggestionPack[] {
  const cut = [...lists].map(([key, { beginning, holding, ended }]): [string, Entry[]] => {
    const best = [...beginning, ...holding, ...ended];
    return [key, key.lastIndexOf("#") > 0 ? best : best.slice(0, mostOfList)];
  });
  const count = cut.reduce((sum, [, entries]) => sum + entries.length, 0);
  const packs = Array.from({ length: Math.max(1, Math.ceil(count / entriesOfPack)) }, () => ({
    places: new Map<Entry, number>(),
    pack: { entries: [], lists: [] } as SuggestionPack,
  }));
  for (const [key, entries] of cut.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { places, pack } = packs[packNumber(packText(key), packs.length)] as (typeof packs)[0];
    const indexes = entries.map((entry) => {
      let place = places.get(entry);
      if (place === undefined) {
        place = pack.entries.push(entry) - 1;
        places.set(entry, place);
      }
      return place;
    });
    pack.lists.push([key, indexes]);
  }
  return packs.map(({ pack }) => pack);
}
