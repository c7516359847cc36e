const turns = new Map<string, Promise<void>>();

/**
 * Does works of one name one after the other in this process, in the order they come; those of other names at once.
 * @param signal gives up waiting; what has begun is left to end by itself
 * @throws the signal's reason, and what the work throws
 */
export async function inTurn<Result>(
  name: string,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const before = turns.get(name) ?? Promise.resolve();
  const { promise: isDone, resolve: end } = Promise.withResolvers<void>();
  const turn = before.then(() => isDone);
  turns.set(name, turn);
  try {
    await orAborted(before, signal);
    return await work();
  } finally {
    end();
    if (turns.get(name) === turn) turns.delete(name);
  }
}

async function orAborted(waiting: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const { promise: isAborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal?.reason);
  signal?.addEventListener("abort", onAbort);
  try {
    await Promise.race([waiting, isAborted]);
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}
