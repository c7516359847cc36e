import type { UnitWriter } from "../../output/unit-writer.ts";
import { wrap } from "../wire/envelope.ts";
import type { KeptIndex } from "./build-shards.ts";
import { packSmall } from "./gzip.ts";
import { type MergedWord, mergedWords, type WordSource } from "./merged/merged-words.ts";

/** What is published of indexes and made from their words alone. */
export interface WordUnit {
  /** Names it in the output. */
  id: string;
  /** Changes with what it is made from. */
  key: string;
  /** Its files, in the order in which they are made. */
  paths: readonly string[];
  /** What it is made from, in the order of their documents. */
  indexes: readonly KeptIndex[];
  /** Gets ready for the words. */
  begin(): WordTaker;
}

/** Takes words one after the other, and tells what they make. */
export interface WordTaker {
  /** Its lists of places are the reader's until the next word. */
  add(word: MergedWord): void;
  /** When all words have been told: what each file holds. */
  files(): Iterable<Uint8Array>;
  /** Lets go of what is held for the words. */
  close(): void;
}

/** Places after which others have their turn. */
const placesAtOnce = 100_000;

/**
 * Writes the files of a unit.
 * @param taker closed at the end, whatever comes between
 * @param pause waited for now and then; what it throws ends the work
 * @throws {DamagedShardError} when an index cannot be read
 */
export async function writeFromWords(
  taker: WordTaker,
  paths: readonly string[],
  sources: readonly WordSource[],
  write: Pick<UnitWriter, "text">,
  pause: () => Promise<void>,
): Promise<void> {
  try {
    let places = 0;
    for (const word of mergedWords(sources)) {
      taker.add(word);
      for (const piece of word.pieces) places += piece.places.length;
      if (places < placesAtOnce) continue;
      places = 0;
      await pause();
    }
    let made = 0;
    for (const bytes of taker.files()) {
      const path = paths[made++];
      if (path === undefined) throw new Error(`more than the ${paths.length} files planned`);
      write.text(path, wrap(path, packSmall(bytes)));
      await pause();
    }
    if (made < paths.length) throw new Error(`${made} files instead of ${paths.length}`);
  } finally {
    taker.close();
  }
}
