import { blockWords } from "./block-words.ts";
import type { SearchHead } from "./blocks.ts";

/**
 * Between two blocks: words without a letter take a place in Pagefind's count, but not in its index. Two of
 * them, so that neither neighbours nor every second word (see `neededWords`) meet across blocks.
 */
const gap = [".", "."];
export const gapPlaces = gap.length;

/** What Pagefind indexes of a document: the words of title, numbers and text, a gap after each block. */
export function indexWords(head: SearchHead, text: readonly string[]): string[] {
  const words = [head.title, ...head.numbers, ...text].flatMap((block) => {
    const found = blockWords(block);
    return found.length > 0 ? [...found, ...gap] : [];
  });
  return words.length > 0 ? words : gap;
}
