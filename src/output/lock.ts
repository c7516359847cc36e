import { open, readFile, rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { isAlive } from "./process-alive.ts";

/** Holds a lock file while something is done; waits for a running process that holds it, not for a dead one. */
export async function whileLocked<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  while (!(await take(path))) {
    const holder = Number(await readFile(path, "utf8").catch(() => process.pid));
    if (holder > 0 && !isAlive(holder)) await rm(path, { force: true });
    else await setTimeout(20);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await using file = await open(path, "wx");
    await file.write(String(process.pid));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
