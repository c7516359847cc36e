import { setImmediate } from "node:timers/promises";
import type { Output } from "../../output/output.ts";
import { unitsTogether } from "../../output/units-together.ts";
import { wrap } from "../wire/envelope.ts";
import { packSmall } from "./gzip.ts";
import { type MergedWord, mergedWords, type WordSource } from "./merged/merged-words.ts";

/** What is published of indexes and made from their words alone. */
export interface WordUnit {
  /** Names it in the output. */
  id: string;
  /** Changes with what it is made from. */
  key: string;
  /** Gets ready for the words. */
  begin(): WordTaker;
}

/** Takes words one after the other, and tells what they make. */
export interface WordTaker {
  /** Its lists of places are the reader's until the next word. */
  add(word: MergedWord): void;
  /** When all words have been told. */
  files(): Iterable<{ path: string; bytes: Uint8Array }>;
  /** Lets go of what is held for the words. */
  close(): void;
}

/** Places after which pages that are made meanwhile have their turn. */
const placesAtOnce = 100_000;

/**
 * Has those units made that are missing in the output, from one reading of the words: to merge and decode them takes
 * as long as most of what is made of them.
 * @param sources indexes in the order of their documents, opened only where a unit is missing
 * @throws {DamagedShardError} when an index cannot be read; the signal's reason
 */
export async function makeFromWords(
  output: Output,
  units: readonly WordUnit[],
  sources: () => WordSource[],
  signal?: AbortSignal,
): Promise<void> {
  await unitsTogether(output, units, async (missing) => {
    const takers: WordTaker[] = [];
    const pause = async () => {
      await setImmediate();
      signal?.throwIfAborted();
    };
    try {
      for (const { unit } of missing) takers.push(unit.begin());
      let places = 0;
      for (const word of mergedWords(sources())) {
        for (const taker of takers) taker.add(word);
        for (const piece of word.pieces) places += piece.places.length;
        if (places < placesAtOnce) continue;
        places = 0;
        await pause();
      }
      for (const [number, { write }] of missing.entries()) {
        for (const { path, bytes } of takers[number]?.files() ?? []) {
          write.text(path, wrap(path, packSmall(bytes)));
          await pause();
        }
        takers[number]?.close();
      }
    } finally {
      for (const taker of takers) taker.close();
    }
  });
}
