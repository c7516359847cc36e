/**
 * How the time of a task grows with its input: what four times the input takes, divided by four times what the
 * input takes. 1 is proportion, 4 the square; 0 where neither takes long enough to tell. Time of the processor is
 * measured, each size in turn, and the least counts: other programs on the machine do not. What looks like more than
 * proportion is measured again, up to six times where it is short, lest a collection of garbage passes for the square.
 * @param make input of a size
 */
export function growth<T>(
  make: (size: number) => T,
  task: (input: T) => void,
  size: number,
): number {
  let [once, twice] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let ratio = 0;
  for (let round = 0; round < 6; round += 1) {
    once = Math.min(once, timeOf(task, make(size)));
    twice = Math.min(twice, timeOf(task, make(4 * size)));
    if (twice < noise) return 0;
    ratio = twice / Math.max(once, noise / 8) / 4;
    if (round > 0 && (ratio < 1.5 || twice > 10 * noise)) break;
  }
  return ratio;
}

/** Milliseconds below which a measurement says nothing. */
const noise = 20;

function timeOf<T>(task: (input: T) => void, input: T): number {
  const start = process.cpuUsage();
  task(input);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
