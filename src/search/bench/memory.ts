import { readdirSync, readFileSync } from "node:fs";

/** Memory of this process's descendants while something runs, in bytes; 0 where there is no `/proc`. */
export interface MemoryUse {
  /** Of the largest process at its peak. */
  largest: number;
  /** Of all processes together at their peak. */
  together: number;
}

/** Runs something and watches the processes it starts. */
export async function watchMemory<Result>(
  run: () => Promise<Result>,
): Promise<{ result: Result; memory: MemoryUse }> {
  const memory = { largest: 0, together: 0 };
  const timer = setInterval(() => {
    const sizes = descendantSizes();
    memory.largest = Math.max(memory.largest, ...sizes);
    memory.together = Math.max(
      memory.together,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  }, 50);
  try {
    return { result: await run(), memory };
  } finally {
    clearInterval(timer);
  }
}

function descendantSizes(): number[] {
  const parents = new Map<number, { parent: number; size: number }>();
  for (const name of listProcesses()) {
    const status = readStatus(name);
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    if (parent) parents.set(Number(name), { parent, size: kilobytes * 1024 });
  }
  const isOurs = (id: number): boolean => {
    const parent = parents.get(id)?.parent ?? 0;
    return parent === process.pid || (parent > 1 && isOurs(parent));
  };
  return [...parents].filter(([id]) => isOurs(id)).map(([, { size }]) => size);
}

function listProcesses(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Empty for a process that has just ended. */
function readStatus(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, "utf8");
  } catch {
    return "";
  }
}
