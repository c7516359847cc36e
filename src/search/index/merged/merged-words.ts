import type { IndexedWord } from "../../pagefind/format.ts";

/** An index whose words are to be read: all its documents stand one after the other. */
export interface WordSource {
  /** Its words, each once, in ascending order of code units. */
  words: Iterable<IndexedWord>;
  /** Places that all its documents take. */
  length: number;
}

/** A word with its places, index by index, as far as it stands there. */
export interface MergedWord {
  word: string;
  pieces: Piece[];
}

/** Places in one of the indexes, ascending. */
interface Piece {
  places: readonly number[];
  /** Place of its first document among those of all indexes. */
  start: number;
}

/**
 * The words of an index as a stream, or of several as if they were one: the documents of the first stand before those
 * of the second, and so on. What is derived from the words of all documents is derived from this, a word at a time.
 * One list of all places of a word there is not: to put it together takes as long as to read them.
 * @param sources in the order of their documents
 * @returns each word once, in ascending order; its places ascend and go on from one index to the next, so that with the
 *   places each document takes (`WordCounts.places`) they tell documents, and with the words of its head
 *   (`headTokens`) title and numbers from text
 * @throws {RangeError} when the words of a source do not ascend; whatever its iterator throws
 */
export function* mergedWords(sources: readonly WordSource[]): Generator<MergedWord> {
  let start = 0;
  const open: Cursor[] = [];
  try {
    for (const { words, length } of sources) {
      const cursor = { words: words[Symbol.iterator](), start, word: "", places: [] };
      open.push(cursor);
      start += length;
    }
    let waiting = open.filter((cursor) => step(cursor));
    while (waiting.length > 0) {
      let word = last;
      for (const cursor of waiting) if (cursor.word < word) word = cursor.word;
      const pieces: Piece[] = [];
      let hasEnded = false;
      for (const cursor of waiting) {
        if (cursor.word !== word) continue;
        pieces.push({ places: cursor.places, start: cursor.start });
        hasEnded = !step(cursor) || hasEnded;
      }
      yield { word, pieces };
      if (hasEnded) waiting = waiting.filter(({ word }) => word !== last);
    }
  } finally {
    for (const { words } of open) words.return?.();
  }
}

/** Where one of the indexes stands. */
interface Cursor {
  words: Iterator<IndexedWord>;
  /** Place of its first document. */
  start: number;
  word: string;
  places: number[];
}

/** After every word: what no word of an index begins with. */
const last = "\uffff";

/** @returns whether there is another word */
function step(cursor: Cursor): boolean {
  const next = cursor.words.next();
  if (next.done) {
    cursor.word = last;
    return false;
  }
  const { word, places } = next.value;
  if (word <= cursor.word || word >= last) throw new RangeError(`${word} after ${cursor.word}`);
  cursor.word = word;
  cursor.places = places;
  return true;
}
