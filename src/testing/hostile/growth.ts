/**
 * How the time of a task grows with its input: what four times the input takes, divided by four times what the
 * input takes. 1 is proportion, 4 the square; 0 where four times the input takes too little to tell. Time of the
 * processor is measured, of this thread alone, each size in turn, and the least counts: other programs on the machine do
 * not, nor what another test has left running. Some systems count it by ticks of 4 ms, so the small input is run as often
 * as it takes to fill many of them. What looks like more than proportion is measured again, up to twelve times where it
 * is short, lest a collection of garbage passes for the square.
 * @param make input of a size
 */
export function growth<T>(
  make: (size: number) => T,
  task: (input: T) => void,
  size: number,
): number {
  const [input, larger] = [make(size), make(4 * size)];
  let [once, fourTimes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let ratio = 0;
  for (let round = 0; round < 12; round += 1) {
    fourTimes = Math.min(fourTimes, timeOf(task, larger));
    if (fourTimes < noise) return 0;
    once = Math.min(once, timeOf(task, input));
    ratio = fourTimes / once / 4;
    if (round > 0 && (ratio < 1.5 || fourTimes > 100 * noise)) break;
  }
  return ratio;
}

/** Milliseconds below which a measurement says nothing. */
const noise = 20;

/** Milliseconds of many runs, by their number: enough that a tick more or less does not count. */
const enough = 60;

function timeOf<T>(task: (input: T) => void, input: T): number {
  const start = process.threadCpuUsage();
  for (let runs = 1; ; runs += 1) {
    task(input);
    const { user, system } = process.threadCpuUsage(start);
    const spent = (user + system) / 1000;
    // What takes no time at all is not run for ever.
    if (spent >= enough || runs === 1000) return Math.max(spent, noise / 8) / runs;
  }
}
