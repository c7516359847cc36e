/**
 * Bytes of Markdown whose indexes are published as one. What it costs is an edit of a closed year: all of its group is
 * merged anew, 10,000 laws in about ten processor seconds of two processes. What it saves is that a query asks each group for each word:
 * 10,000 laws are one group, 100,000 five, besides that of the current year.
 */
const groupLimit = 400_000_000;

/** What decides into which group an index goes. */
interface Grouped {
  bytes: number;
  isOpen: boolean;
}

/**
 * Puts indexes together that are published as one: those of closed years, and by itself what is still added to, so
 * that a document of this year costs its own small index only. The first of a group is in it whatever its size.
 * @param indexes in the order of their documents, closed years first
 */
export function mergeGroups<Index extends Grouped>(
  indexes: readonly Index[],
  limit = groupLimit,
): Index[][] {
  const groups: Index[][] = [];
  let size = 0;
  for (const index of indexes) {
    const last = groups.at(-1);
    size += index.bytes;
    if (last && last[0]?.isOpen === index.isOpen && size <= limit) last.push(index);
    else {
      groups.push([index]);
      size = index.bytes;
    }
  }
  return groups;
}
