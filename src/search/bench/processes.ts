import { readdirSync, readFileSync } from "node:fs";

/** What the processes that this one starts need; all 0 where there is no `/proc`. */
export interface ProcessUse {
  /** Bytes of the largest process at its peak. */
  largest: number;
  /** Bytes of all processes together at their peak. */
  together: number;
  /** Processor time of all, which other work on the machine does not change. */
  cpuSeconds: number;
}

interface ProcessState {
  parent: number;
  bytes: number;
  cpuSeconds: number;
}

/** Clock ticks in a second and bytes of a page, as Linux counts them for programs. */
const [ticks, pageBytes] = [100, 4096];

/** Runs something and watches the processes it starts. */
export async function watchProcesses(run: () => Promise<unknown>): Promise<ProcessUse> {
  const use = { largest: 0, together: 0 };
  const cpu = new Map<number, number>();
  const timer = setInterval(() => {
    const found = descendants();
    const sizes = [...found.values()].map(({ bytes }) => bytes);
    use.largest = Math.max(use.largest, ...sizes);
    use.together = Math.max(use.together, sum(sizes));
    for (const [id, { cpuSeconds }] of found) cpu.set(id, cpuSeconds);
  }, 50);
  try {
    await run();
    return { ...use, cpuSeconds: sum([...cpu.values()]) };
  } finally {
    clearInterval(timer);
  }
}

function descendants(): Map<number, ProcessState> {
  const all = new Map<number, ProcessState>();
  for (const id of processIds()) {
    const state = readState(id);
    if (state) all.set(id, state);
  }
  const isOurs = (id: number): boolean => {
    const parent = all.get(id)?.parent ?? 0;
    return parent === process.pid || (parent > 1 && isOurs(parent));
  };
  return new Map([...all].filter(([id]) => isOurs(id)));
}

function processIds(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** Null for a process that has just ended. */
function readState(id: number): ProcessState | null {
  try {
    // After the name, which may hold blanks: state, parent, …, times in ticks, …, resident pages (proc(5)).
    const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return {
      parent: Number(fields[1]),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticks,
      bytes: Number(fields[21]) * pageBytes,
    };
  } catch {
    return null;
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
