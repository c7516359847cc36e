/**
 * Shares jobs out to workers, each of which takes its next one when it is ready for it. Every other worker begins with
 * the largest, the rest with the smallest: Pagefind needs most memory at its end, and two indexes of one size would
 * come to theirs together.
 */
export function fromBothEnds<Job extends { bytes: number }>(
  jobs: readonly Job[],
  workers: number,
): Generator<Job>[] {
  const waiting = jobs.toSorted((a, b) => b.bytes - a.bytes);
  return Array.from({ length: workers }, (_, worker) => taken(waiting, worker % 2 === 0));
}

function* taken<Job>(waiting: Job[], isLargest: boolean): Generator<Job> {
  for (;;) {
    const job = isLargest ? waiting.shift() : waiting.pop();
    if (!job) return;
    yield job;
  }
}
