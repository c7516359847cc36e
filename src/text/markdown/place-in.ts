import type { Text } from "mdast";
import type { Point } from "unist";

/** Where a character of a text stands in the source; the column is near where signs before it are escaped. */
export function placeIn({ value, position }: Text, index: number): Point {
  const { line = 1, column = 1, offset = 0 } = position?.start ?? {};
  const before = value.slice(0, index).split("\n");
  const last = before.at(-1) ?? "";
  return {
    line: line + before.length - 1,
    column: before.length === 1 ? column + index : last.length + 1,
    offset: offset + index,
  };
}
