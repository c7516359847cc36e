import { isCount, isListOf, isSha256, isShape } from "../../../state/shape.ts";

/** Words of documents, column by column, in their order: as `RankTable` has them. */
export interface WordCounts {
  /** Places each document takes. */
  places: number[];
  /** Words of its title and of each number. */
  headTokens: number[][];
}

/** What a finished index says of itself, in its `shard.json`. */
export interface ShardFacts extends WordCounts {
  /** SHA-256 of each chunk. */
  chunks: string[];
  /** Bytes of each chunk. */
  sizes: number[];
}

/** What a kept index consists of: the facts, and its chunks one after the other. Hundreds of small files cost more. */
export const [factsFile, chunksFile] = ["shard.json", "chunks"];

/** Whether a value that was read is what an index says of itself. */
export function isShardFacts(value: unknown): value is ShardFacts {
  if (!isShape(value)) return false;
  const { chunks, sizes, places, headTokens } = value;
  return (
    isListOf(chunks, isSha256) &&
    isListOf(sizes, isCount) &&
    isListOf(places, isCount) &&
    isListOf(headTokens, isCounts) &&
    headTokens.length === places.length &&
    sizes.length === chunks.length
  );
}

function isCounts(value: unknown): value is number[] {
  return isListOf(value, isCount);
}
