import { textHash } from "../packs/text-hash.ts";

/**
 * Which chunk of an index holds a word: from the word and the number of chunks alone, so that nobody needs a list of what
 * stands where. A chunk has the words of a stretch of all hashes.
 * @param chunks how many there are, 1 or more
 * @returns from 0; ascends with `textHash`
 */
export function chunkNumber(word: string, chunks: number): number {
  return Math.floor((textHash(word) / 2 ** 32) * chunks);
}

/** Places of words in a chunk: 20 kB before it is packed. A small index has few chunks all the same. */
const placesOfChunk = 8000;

/**
 * How many chunks an index is cut into.
 * @param places that its documents take
 */
export function chunkCount(places: number): number {
  return Math.max(1, Math.ceil(places / placesOfChunk));
}
