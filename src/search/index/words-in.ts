import type { KeptIndex } from "./build-shards.ts";
import type { WordSource } from "./merged/merged-words.ts";
import { ShardStore } from "./store/shard-store.ts";

/** The words of kept indexes, each to be read once. */
export function wordsIn(indexes: readonly KeptIndex[], stateDir: string): WordSource[] {
  const store = new ShardStore(stateDir);
  return indexes.map(({ name, facts }) => ({
    words: store.words(name, facts),
    length: facts.places.reduce((sum, places) => sum + places, 0),
  }));
}
