import type { Postings } from "../pagefind-files.ts";
import type { NeededWord } from "./needed-words.ts";
import type { ShardIndex } from "./shard-index.ts";

/** Places where the words stand at their offsets, by document of the index; a place is that of the phrase. */
export async function placesOf(
  words: readonly NeededWord[],
  index: Pick<ShardIndex, "postings">,
): Promise<Postings> {
  const found = await Promise.all(
    words.map(async ({ word, offset }) => ({ offset, postings: await index.postings(word) })),
  );
  found.sort((a, b) => a.postings.size - b.postings.size);
  const [rarest, ...others] = found;
  const places: Postings = new Map();
  for (const [page, there] of rarest?.postings ?? []) {
    let starts = there.map((place) => place - (rarest?.offset ?? 0));
    for (const { postings, offset } of others) {
      if (starts.length === 0) break;
      starts = startsAlso(starts, postings.get(page) ?? [], offset);
    }
    if (starts.length > 0) places.set(page, starts);
  }
  return places;
}

/** Of the starts, those with one of the places at this offset; both ascend. */
function startsAlso(starts: number[], places: number[], offset: number): number[] {
  let i = 0;
  return starts.filter((start) => {
    while ((places[i] ?? Number.POSITIVE_INFINITY) < start + offset) i++;
    return places[i] === start + offset;
  });
}
