import { randomUUID } from "node:crypto";
import { open, readFile, rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { isAlive } from "./process-alive.ts";

/** Tells this process from a dead one of the same number: in containers numbers repeat. */
const own = `${process.pid} ${randomUUID()}`;

/**
 * Holds a lock file while something is done; waits for a running process that holds it, not for a dead one.
 * Processes of other machines and containers look dead.
 */
export async function whileLocked<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  while (!(await take(path))) {
    const holder = await readFile(path, "utf8").catch(() => "");
    if (isDead(holder)) await rm(path, { force: true });
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
    await file.write(own);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isDead(holder: string): boolean {
  const pid = Number(holder.split(" ")[0]);
  if (pid === process.pid) return holder !== own;
  return pid > 0 && !isAlive(pid);
}
