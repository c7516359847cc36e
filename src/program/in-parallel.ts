/**
 * Runs `work` on every item, at most `limit` at once; results stand in the order of the items. After a failure
 * nothing new is begun, and what is under way is waited for.
 * @throws the first failure
 */
export async function inParallel<T, R>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items[Symbol.iterator]();
  let failed = false;
  let started = 0;
  const worker = async () => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
      const index = started++;
      try {
        results[index] = await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await allSettled(Array.from({ length: limit }, worker));
  return results;
}

/** Waits for all, and then throws what the first of them has thrown. */
export async function allSettled<Results extends readonly unknown[]>(
  running: readonly [...{ [K in keyof Results]: Promise<Results[K]> }],
): Promise<Results> {
  const settled = await Promise.allSettled(running);
  for (const one of settled) if (one.status === "rejected") throw one.reason;
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as Results;
}
