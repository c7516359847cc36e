/**
 * Sorts places of an index into its documents, which stand there one after the other.
 * @param places ascending
 * @param lengths places each document takes
 * @returns places within the document, by its number in the index
 */
export function byDocument(
  places: readonly number[],
  lengths: readonly number[],
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let i = 0;
  let start = 0;
  for (const [document, length] of lengths.entries()) {
    const here: number[] = [];
    for (; (places[i] ?? Number.POSITIVE_INFINITY) < start + length; i++) {
      here.push((places[i] as number) - start);
    }
    if (here.length > 0) found.set(document, here);
    if (i === places.length) break;
    start += length;
  }
  return found;
}
