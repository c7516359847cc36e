import { isCount, isListOf, isSha256, isShape, isText } from "../../state/shape.ts";
import type { ShardFacts } from "../index-shard.ts";

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
