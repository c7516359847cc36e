import { isCount, isListOf, isSha256, isShape, isText } from "../../../state/shape.ts";

/** Words of documents, column by column, in their order: as `RankTable` has them. */
export interface WordCounts {
  /** Places each document takes. */
  places: number[];
  /** Words of its title and of each number. */
  headTokens: number[][];
}

/** What a finished index says of itself, in its `shard.json`. */
export interface ShardFacts extends WordCounts {
  /** First word of each chunk. */
  firstWords: string[];
  /** SHA-256 of each chunk. */
  chunks: string[];
}

export const factsFile = "shard.json";

/** Whether a value that was read is what an index says of itself. */
export function isShardFacts(value: unknown): value is ShardFacts {
  if (!isShape(value)) return false;
  const { firstWords, chunks, places, headTokens } = value;
  return (
    isListOf(firstWords, isText) &&
    isListOf(chunks, isSha256) &&
    isListOf(places, isCount) &&
    isListOf(headTokens, isCounts) &&
    headTokens.length === places.length &&
    firstWords.length === chunks.length
  );
}

function isCounts(value: unknown): value is number[] {
  return isListOf(value, isCount);
}
