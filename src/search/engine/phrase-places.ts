import type { NeededWord } from "./needed-words.ts";
import type { ShardIndex } from "./shard-index.ts";

/** Places of an index at which the words stand at their offsets, ascending; a place is that of the phrase. */
export async function placesOf(
  words: readonly NeededWord[],
  index: Pick<ShardIndex, "places">,
): Promise<number[]> {
  const found = await Promise.all(
    words.map(async ({ word, offset }) => ({ offset, places: await index.places(word) })),
  );
  found.sort((a, b) => a.places.length - b.places.length);
  const [rarest, ...others] = found;
  if (!rarest) return [];
  let starts = rarest.places.map((place) => place - rarest.offset);
  for (const { places, offset } of others) starts = startsAlso(starts, places, offset);
  return starts;
}

/** Of the starts, those with one of the places at this offset; both ascend. */
function startsAlso(starts: number[], places: number[], offset: number): number[] {
  let i = 0;
  return starts.filter((start) => {
    while ((places[i] ?? Number.POSITIVE_INFINITY) < start + offset) i++;
    return places[i] === start + offset;
  });
}
