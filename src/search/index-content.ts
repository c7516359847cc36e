import type { SearchHead } from "./blocks.ts";
import { tokens, units } from "./tokens.ts";
import { indexWord } from "./words.ts";

/**
 * Between two blocks: words without a letter take a place in Pagefind's count, but not in its index. Two of
 * them, so that neither neighbours nor every second word (see `neededWords`) meet across blocks.
 */
const gap = " . . ";
export const gapPlaces = 2;

/** What Pagefind indexes of a document: the words of title, numbers and text, blocks apart. */
export function indexContent(head: SearchHead, text: readonly string[]): string {
  return [head.title, ...head.numbers, ...text]
    .map((block) => tokens(units(block)).map(indexWord).join(" "))
    .filter((words) => words !== "")
    .join(gap);
}
