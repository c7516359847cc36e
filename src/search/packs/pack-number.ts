import { textHash } from "./text-hash.ts";

/**
 * Which pack of the store holds the text of a document, by linear hashing (Litwin 1980): from the slug and the number of
 * packs alone, so that no list of documents is needed; one pack more takes some documents out of one other and leaves
 * all other packs as they are.
 * @param packs how many there are, 1 or more
 * @returns from 0
 */
export function packNumber(slug: string, packs: number): number {
  const hash = textHash(slug);
  const size = atLeast(packs);
  const number = hash & (size - 1);
  return number < packs ? number : hash & ((size >> 1) - 1);
}

/**
 * Where the same document goes when its pack is split: whoever knows the number of packs from a moment ago looks
 * there too.
 * @returns the number that `packNumber` gives next as the packs grow in number, if need be to twice as many and beyond
 */
export function nextPackNumber(slug: string, packs: number): number {
  const hash = textHash(slug);
  const now = packNumber(slug, packs);
  for (let size = atLeast(packs); size < mostPacks; size *= 2) {
    const number = hash & (size - 1);
    if (number !== now) return number;
  }
  return now;
}

const mostPacks = 2 ** 30;

/** The smallest power of two that is not less. */
function atLeast(count: number): number {
  let size = 1;
  while (size < count) size *= 2;
  return size;
}
