import { isCount, isListOf, isSha256, isShape, isText } from "../../../state/shape.ts";

/** What a finished index says of itself, in its `shard.json`. */
export interface ShardFacts {
  /** First word of each chunk. */
  firstWords: string[];
  /** SHA-256 of each chunk. */
  chunks: string[];
  /** Places each document takes, in order. */
  places: number[];
}

export const factsFile = "shard.json";

/** Whether a value that was read is what an index says of itself. */
export function isShardFacts(value: unknown): value is ShardFacts {
  if (!isShape(value)) return false;
  const { firstWords, chunks, places } = value;
  return (
    isListOf(firstWords, isText) &&
    isListOf(chunks, isSha256) &&
    isListOf(places, isCount) &&
    firstWords.length === chunks.length
  );
}
