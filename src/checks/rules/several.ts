/**
 * The groups of those that have the same key, in the order in which they become several. Hardly any has: those that
 * are alone cost no list.
 */
export function severalBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const first = new Map<Key, Item>();
  const several = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, item);
      continue;
    }
    const group = several.get(key);
    if (group) group.push(item);
    else several.set(key, [earlier, item]);
  }
  return several;
}
