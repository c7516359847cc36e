import { randomUUID } from "node:crypto";
import { link, lstat, open, readFile, rename, rm, utimes } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { isAlive } from "./process-alive.ts";

/** Tells this process from a dead one of the same number: in containers numbers repeat. */
const own = `${process.pid} ${randomUUID()}`;

/** Milliseconds. */
export interface LockTimes {
  /** Between two signs of life of whoever holds the lock. */
  beat: number;
  /** Without a sign of life until its holder passes for dead: another process may have got its number. */
  silence: number;
  /** Until those who wait are told so. */
  tell: number;
  /** Until they give up. */
  patience: number;
  /** Until what the file system refuses is an error. */
  refusal: number;
}

const usual: LockTimes = {
  beat: 2000,
  silence: 30_000,
  tell: 1000,
  patience: 600_000,
  refusal: 6000,
};

/** Another process has held a lock for longer than anybody waits. */
export class LockError extends Error {
  override name = "LockError";
  readonly code = "locked";
  readonly path: string;
  /** The number of that process. */
  readonly holder: number;

  constructor(path: string, holder: number) {
    super(`${path} is held by process ${holder}`);
    this.path = path;
    this.holder = holder;
  }
}

/** A lock as somebody has found it. */
interface FoundLock {
  holder: string;
  /** Changes with each sign of life. */
  mtimeMs: number;
}

/**
 * Holds a lock file while something is done; waits for a running process that holds it, not for a dead one, nor for
 * one that gives no sign of life: the time is taken here, so that it does not matter what clocks say.
 * Processes of other machines and containers look dead.
 * @param onWait told once, after a moment of waiting
 * @param signal gives up waiting; what has begun goes on
 * @throws {LockError}
 * @throws the signal's reason
 */
export async function whileLocked<Result>(
  path: string,
  work: () => Promise<Result>,
  onWait: () => void = () => {},
  times: LockTimes = usual,
  signal?: AbortSignal,
): Promise<Result> {
  await take(path, onWait, times, signal);
  const beating = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, times.beat);
  beating.unref();
  try {
    return await work();
  } finally {
    clearInterval(beating);
    if ((await found(path))?.holder === own) await rm(path, { force: true });
  }
}

async function take(
  path: string,
  onWait: () => void,
  times: LockTimes,
  signal: AbortSignal | undefined,
): Promise<void> {
  const start = performance.now();
  let last = null as FoundLock | null;
  let aliveAt = start;
  let isTold = false;
  for (;;) {
    signal?.throwIfAborted();
    const refusal = await create(path);
    if (!refusal) return;
    const waited = performance.now() - start;
    const lock = await found(path);
    if (!lock && refusal.code !== "EEXIST" && waited > times.refusal) throw refusal;
    if (lock?.mtimeMs !== last?.mtimeMs || lock?.holder !== last?.holder) {
      aliveAt = performance.now();
    }
    last = lock;
    const isSilent = performance.now() - aliveAt > times.silence;
    if (lock && (isDead(lock.holder) || isSilent)) {
      await removeLock(path, lock.holder);
      continue;
    }
    if (waited > times.patience) throw new LockError(path, pidOf(lock?.holder ?? ""));
    // Where nobody holds it, the file system refuses it.
    if (lock && waited > times.tell && !isTold) {
      onWait();
      isTold = true;
    }
    await setTimeout(20);
  }
}

/** Null when the lock is taken now; else why not. */
async function create(path: string): Promise<NodeJS.ErrnoException | null> {
  try {
    const file = await open(path, "wx");
    const failure = await file.write(own).then(
      () => null,
      (error: unknown) => error,
    );
    await file.close();
    if (failure === null) return null;
    // On a full disk: others would wait for nobody.
    await rm(path, { force: true });
    throw failure;
  } catch (error) {
    const refusal = error as NodeJS.ErrnoException;
    // Windows refuses so while the last lock is being removed.
    if (["EEXIST", "EPERM", "EACCES", "EBUSY"].includes(refusal.code ?? "")) return refusal;
    throw error;
  }
}

/** Bytes; no lock is longer. */
const longest = 1000;

/** Holder of what is no lock: nobody who builds has put it there. */
const nobody = "nobody";

/** Null where there is none, or it cannot be read just now. */
async function found(path: string): Promise<FoundLock | null> {
  try {
    const stats = await lstat(path);
    const isLock = stats.isFile() && stats.size <= longest;
    const holder = isLock ? await readFile(path, "utf8") : nobody;
    return { holder, mtimeMs: stats.mtimeMs };
  } catch {
    return null;
  }
}

/** Removes a dead lock: moved away first, for somebody may have done so, and taken it, since it was looked at. */
async function removeLock(path: string, dead: string): Promise<void> {
  const away = `${path}.${randomUUID()}`;
  try {
    await rename(path, away);
  } catch {
    return;
  }
  const moved = await found(away);
  if (moved && moved.holder !== dead) await link(away, path).catch(() => {});
  // A folder is not removed: what is in it may be somebody's.
  if (dead !== nobody) await rm(away, { force: true });
}

function pidOf(holder: string): number {
  return Number(holder.split(" ")[0]);
}

function isDead(holder: string): boolean {
  const pid = pidOf(holder);
  if (pid === process.pid) return holder !== own;
  return holder === nobody || (pid > 0 && !isAlive(pid));
}
