/**
 * Written after each block: words without a letter take a place in Pagefind's count, but not in its index. Two of
 * them, so that neither neighbours nor every second word (see `neededWords`) meet across blocks.
 */
export const gap = [".", "."];
export const gapPlaces = gap.length;
