/** What of files one thread has read and looked through while another would still load what it needs for that. */
const bytesEach = 100_000;

/**
 * How many threads are worth starting for some work: a small portal is done by one before a second is ready.
 * @param bytes of the files to be worked on
 * @param most there may be, as many as the machine has processors
 */
export function threadsFor(bytes: number, most: number): number {
  return Math.min(most, Math.max(1, Math.ceil(bytes / bytesEach)));
}
