/** Bytes of a file that stand in the file of the same path in the last output as well. */
export interface Stretch {
  /** Where they begin. */
  at: number;
  /** Where they begin in the last one. */
  from: number;
  bytes: number;
}

/** Adds a stretch behind the others: what follows the last of them, here and there, makes that longer. */
export function addStretch(stretches: Stretch[], { at, from, bytes }: Stretch): void {
  if (bytes === 0) return;
  const last = stretches.at(-1);
  const isNext = last && last.at + last.bytes === at && last.from + last.bytes === from;
  if (isNext) last.bytes += bytes;
  else stretches.push({ at, from, bytes });
}
