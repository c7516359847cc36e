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

/** What is made of words, and where. */
export interface WordFiles {
  /** What it gives is closed at the end, whatever comes between. */
  begin(): WordTaker;
  /** The files, in the order in which they are made. */
  paths: readonly string[];
  write: Pick<UnitWriter, "text">;
}

/**
 * Writes the files of units that are made from the same words: they are read once.
 * @param pause waited for now and then; what it throws ends the work
 * @throws {DamagedShardError} when an index cannot be read
 */
export async function writeFromWords(
  units: readonly WordFiles[],
  sources: readonly WordSource[],
  pause: () => Promise<void>,
): Promise<void> {
  const takers: WordTaker[] = [];
  try {
    for (const { begin } of units) takers.push(begin());
    let places = 0;
    for (const word of mergedWords(sources)) {
      for (const taker of takers) taker.add(word);
      for (const piece of word.pieces) places += piece.places.length;
      if (places < placesAtOnce) continue;
      places = 0;
      await pause();
    }
    for (const [at, unit] of units.entries())
      await writeFiles(takers[at] as WordTaker, unit, pause);
  } finally {
    for (const taker of takers) taker.close();
  }
}

async function writeFiles(
  taker: WordTaker,
  { paths, write }: WordFiles,
  pause: () => Promise<void>,
): Promise<void> {
  let made = 0;
  for (const bytes of taker.files()) {
    const path = paths[made++];
    if (path === undefined) throw new Error(`more than the ${paths.length} files planned`);
    write.text(path, wrap(path, packSmall(bytes)));
    await pause();
  }
  if (made < paths.length) throw new Error(`${made} files instead of ${paths.length}`);
}
