import type { Block, SourcePage } from "./blocks/source-page.ts";
import { limits, tooMany } from "./bounds/limits.ts";

/**
 * Refuses a page with more lines or text than is read, before anything is looked for in it.
 * @throws {Refusal} `too-much`
 */
export function assertBounded({ blocks, leftOut }: SourcePage): void {
  if (blocks.length > limits.lines || leftOut.length > limits.lines) throw tooMany("lines");
  let characters = 0;
  for (const block of blocks) {
    characters += lengthOf(block);
    if (characters > limits.characters) throw tooMany("characters");
  }
}

function lengthOf(block: Block): number {
  if (block.kind === "text") return Math.max(block.text.length, block.markdown?.length ?? 0);
  if (block.kind === "image") return block.alt.length;
  return block.rows.reduce(
    (sum, row) => row.reduce((length, { text }) => length + text.length + 1, sum),
    0,
  );
}
