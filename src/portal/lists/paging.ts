/** Documents on a numbered page; the newest page holds up to twice as many less one. */
export const pageSize = 25;

export interface Page<T> {
  /** Counted from the oldest, so that a page never changes when something new comes; null: the newest page. */
  number: number | null;
  /** Newest first. */
  items: T[];
}

/**
 * Cuts a list (newest first) into pages whose addresses and contents are stable: page 1 holds the oldest
 * items and is closed for ever, the newest page has no number and holds what is left, from `size` to
 * `2 × size - 1` items. Only the newest page changes when an item is added. An empty list is one empty page.
 * The result is newest first.
 */
export function stablePages<T>(items: T[], size = pageSize): Page<T>[] {
  const closed = Math.max(0, Math.floor(items.length / size) - 1);
  const newest = items.length - closed * size;
  const pages: Page<T>[] = [{ number: null, items: items.slice(0, newest) }];
  for (let number = closed; number >= 1; number--) {
    const start = newest + (closed - number) * size;
    pages.push({ number, items: items.slice(start, start + size) });
  }
  return pages;
}
