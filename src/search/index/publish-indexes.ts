import type { Output } from "../../output/output.ts";
import type { IndexEntry, SimilarEntry } from "../tables/tables.ts";
import type { KeptIndex } from "./build-shards.ts";
import { exactIndex } from "./exact-index.ts";
import { makeFromWords } from "./from-words.ts";
import { mergeGroups } from "./merged/merge-groups.ts";
import { similarIndex } from "./similar-index.ts";

export interface PublishOptions {
  /** Takes the indexes, each in a folder of its own. */
  output: Output;
  /** Takes, for a while, what does not fit into memory. */
  stateDir: string;
  /** Bytes of Markdown whose indexes are published as one; by default what `mergeGroups` has. */
  groupLimit?: number;
  /** Stops the work, for its reason. */
  signal?: AbortSignal;
}

/** In the order of their documents. */
export interface PublishedIndexes {
  indexes: IndexEntry[];
  similar: SimilarEntry[];
}

/**
 * Publishes the indexes of closed years as one, or as few, and that of the current year by itself; and beside them the data
 * of the second, inexact answer, of all closed years as one however many they are: a question reads up to twelve
 * files of each. Both are made from one reading of the words; what has none of its indexes changed is not written, and
 * where that is true of both, nothing is read.
 * @param kept in the order of their documents
 * @throws {DamagedShardError}; the signal's reason
 */
export async function publishIndexes(
  kept: readonly KeptIndex[],
  { output, stateDir, groupLimit, signal }: PublishOptions,
): Promise<PublishedIndexes> {
  const published: PublishedIndexes = { indexes: [], similar: [] };
  for (const indexes of Map.groupBy(kept, ({ isOpen }) => isOpen).values()) {
    let before = 0;
    const exact = mergeGroups(indexes, groupLimit).map((group) => {
      const unit = exactIndex(group, before, stateDir);
      for (const index of group) before += placesOf(index);
      return unit;
    });
    const similar = similarIndex(indexes);
    const sources = () =>
      indexes.map((index) => ({ words: index.words(), length: placesOf(index) }));
    await makeFromWords(output, [...exact, similar], sources, signal);
    published.indexes.push(...exact.map(({ entry }) => entry));
    published.similar.push(similar.entry);
  }
  return published;
}

function placesOf({ facts }: KeptIndex): number {
  return facts.places.reduce((sum, places) => sum + places, 0);
}
