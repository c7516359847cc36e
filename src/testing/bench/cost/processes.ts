import { readdirSync, readFileSync } from "node:fs";

/** What the processes that this one starts need; all 0 where the system does not tell (`/proc`). */
export interface ProcessUse {
  /** Bytes of the largest process at its peak. */
  largest: number;
  /** Bytes of all processes together at their peak; what they share counts for each. */
  together: number;
  /** Processor time of all that have ended, however short their life. */
  cpuSeconds: number;
}

interface ProcessState {
  id: number;
  bytes: number;
  /** Processor time of children, and of theirs, that have ended and were waited for. */
  endedChildrenSeconds: number;
}

/** Clock ticks in a second and bytes of a page, as Linux counts them for programs. */
const [ticks, pageBytes] = [100, 4096];

/**
 * Runs something and watches the processes it starts: memory by looking twenty times a second, processor time
 * from what the system has counted by the end.
 * @param memoryLimit bytes of all together at which they are ended
 * @throws {Error} when they were
 */
export async function watchProcesses(
  run: () => Promise<unknown>,
  memoryLimit = Number.POSITIVE_INFINITY,
): Promise<ProcessUse> {
  const use = { largest: 0, together: 0 };
  const endedBefore = endedChildrenSeconds();
  const timer = setInterval(() => {
    const all = descendants();
    const together = all.reduce((total, { bytes }) => total + bytes, 0);
    use.largest = Math.max(use.largest, ...all.map(({ bytes }) => bytes));
    use.together = Math.max(use.together, together);
    if (together > memoryLimit) for (const { id } of all) end(id);
  }, 50);
  try {
    await run();
    return { ...use, cpuSeconds: endedChildrenSeconds() - endedBefore };
  } catch (error) {
    if (use.together <= memoryLimit) throw error;
    const gigabytes = (memoryLimit / 1e9).toFixed(0);
    throw new Error(`needed more than ${gigabytes} GB of memory`, { cause: error });
  } finally {
    clearInterval(timer);
  }
}

function end(id: number): void {
  orNothing(true, () => process.kill(id, "SIGKILL"));
}

function endedChildrenSeconds(): number {
  return readState(process.pid)?.endedChildrenSeconds ?? 0;
}

/** Each process names its children by the thread that has started them; asking all processes would cost more. */
function descendants(id = process.pid): ProcessState[] {
  return childrenOf(id).flatMap((child) => {
    const state = readState(child);
    return state ? [state, ...descendants(child)] : [];
  });
}

function childrenOf(id: number): number[] {
  const threads = orNothing([], () => readdirSync(`/proc/${id}/task`));
  return threads.flatMap((thread) => {
    const file = `/proc/${id}/task/${thread}/children`;
    const children = orNothing("", () => readFileSync(file, "utf8"));
    return children.split(" ").filter(Boolean).map(Number);
  });
}

/** Processes and threads end while they are looked at. */
function orNothing<Value>(nothing: Value, look: () => Value): Value {
  try {
    return look();
  } catch {
    return nothing;
  }
}

/** Null for a process that has just ended. */
function readState(id: number): ProcessState | null {
  try {
    // After the name, which may hold blanks: state, …, children's times in ticks, …, resident pages (proc(5)).
    const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return {
      id,
      endedChildrenSeconds: (Number(fields[13]) + Number(fields[14])) / ticks,
      bytes: Number(fields[21]) * pageBytes,
    };
  } catch {
    return null;
  }
}
