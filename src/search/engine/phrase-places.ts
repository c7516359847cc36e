import type { Postings } from "../postings/postings.ts";
import type { NeededWord } from "./needed-words.ts";
import type { WordIndex } from "./word-index.ts";

/** Where a phrase stands: for each document that has it the places of its first word there, ascending. */
export type PhrasePlaces = Map<number, number[]>;

/**
 * Looks up words of a phrase in an index.
 * @param among where the phrase may stand by what was looked up before; null: anywhere
 * @returns where it may stand by these words too, at their offsets from it; documents ascend
 */
export async function placesOf(
  words: readonly NeededWord[],
  index: Pick<WordIndex, "postings">,
  among: PhrasePlaces | null = null,
): Promise<PhrasePlaces> {
  if (among?.size === 0) return among;
  const found = await Promise.all(
    words.map(async ({ word, offset }) => ({ offset, postings: await index.postings(word) })),
  );
  found.sort((a, b) => a.postings.places.length - b.postings.places.length);
  let places = among;
  for (const { offset, postings } of found) {
    places = places ? placesAlso(places, postings, offset) : placesOfWord(postings, offset);
  }
  return places ?? new Map();
}

/** Places from which a word stands at this offset. */
function placesOfWord({ documents, starts, places }: Postings, offset: number): PhrasePlaces {
  const found: PhrasePlaces = new Map();
  for (const [i, document] of documents.entries()) {
    const here: number[] = [];
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      const place = (places[at] as number) - offset;
      if (place >= 0) here.push(place);
    }
    if (here.length > 0) found.set(document, here);
  }
  return found;
}

/** Of the places, those from which a word stands at this offset. */
function placesAlso(among: PhrasePlaces, postings: Postings, offset: number): PhrasePlaces {
  const { documents, starts, places } = postings;
  const found: PhrasePlaces = new Map();
  let i = 0;
  for (const [document, before] of among) {
    while ((documents[i] ?? Number.POSITIVE_INFINITY) < document) i++;
    if (documents[i] !== document) continue;
    let at = starts[i] as number;
    const end = starts[i + 1] as number;
    const here = before.filter((place) => {
      while (at < end && (places[at] as number) < place + offset) at++;
      return at < end && places[at] === place + offset;
    });
    if (here.length > 0) found.set(document, here);
  }
  return found;
}
