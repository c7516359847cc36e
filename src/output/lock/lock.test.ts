import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whileLocked } from "./lock.ts";

let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "gongkai-lock-")), "lock");
});

afterEach(() => {
  vi.restoreAllMocks();
});

test("one after the other does what is done under a lock, also after a failure", async () => {
  const done: string[] = [];
  const work = (name: string) =>
    whileLocked(path, async () => {
      done.push(`${name} begins`);
      await setTimeout(10);
      done.push(`${name} ends`);
      if (name === "b") throw new Error("broken");
    });
  await Promise.allSettled([work("a"), work("b"), work("c")]);
  expect(done.filter((_, i) => i % 2 === 0).map((each) => each.split(" ")[0])).toEqual(
    done.filter((_, i) => i % 2 === 1).map((each) => each.split(" ")[0]),
  );
  expect(done).toHaveLength(6);
  expect(existsSync(path)).toBe(false);
});

test("whoever waits for a lock can give up, and the lock stays that of its holder", async () => {
  writeFileSync(path, `${process.ppid} a`);
  const stop = new AbortController();
  const waiting = whileLocked(
    path,
    async () => "done",
    () => stop.abort("enough"),
    { beat: 1000, silence: 60_000, tell: 1, patience: 60_000, refusal: 60_000 },
    stop.signal,
  );
  await expect(waiting).rejects.toBe("enough");
  expect(readFileSync(path, "utf8")).toBe(`${process.ppid} a`);
});

test.each([
  ["a process that has ended", `${2 ** 22 + 1} a`],
  ["an ended process that had the number of this one", `${process.pid} a`],
])("the lock of %s is taken", async (_, holder) => {
  writeFileSync(path, holder);
  expect(await whileLocked(path, async () => "done")).toBe("done");
});

test("the lock of a running process is waited for", async () => {
  writeFileSync(path, `${process.ppid} a`);
  const waiting = whileLocked(path, async () => "done");
  expect(await Promise.race([waiting, setTimeout(100, "waiting")])).toBe("waiting");
  writeFileSync(path, `${2 ** 22 + 1} a`);
  expect(await waiting).toBe("done");
});

/** As a lock is usually held, in a fraction of the time. */
const quick = { beat: 10, silence: 300, tell: 50, patience: 60_000, refusal: 6000 };

/** A clock that goes on whenever it is looked at: by the true one, a busy machine may stand still for a whole silence. */
function ownClock(): void {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 10));
}

test("a lock whose number lives again, in another process, is taken when it stays silent", async () => {
  writeFileSync(path, `${process.ppid} a`);
  ownClock();
  const told = vi.fn();
  expect(await whileLocked(path, async () => "done", told, quick)).toBe("done");
  expect(told).toHaveBeenCalledTimes(1);
});

test("the lock of a process that gives signs of life is waited for, in the end in vain", async () => {
  writeFileSync(path, `${process.ppid} a`);
  ownClock();
  let beat = 0;
  const beating = setInterval(() => utimesSync(path, ++beat, beat), 5);
  const waiting = whileLocked(
    path,
    async () => "done",
    () => {},
    { ...quick, patience: 600 },
  );
  await expect(waiting).rejects.toMatchObject({ name: "LockError", path, holder: process.ppid });
  clearInterval(beating);
});

test("whoever holds a lock gives signs of life", async () => {
  const seen = new Set<number>();
  await whileLocked(
    path,
    async () => {
      utimesSync(path, 1, 1);
      while (seen.size < 3) {
        seen.add(statSync(path).mtimeMs);
        await setTimeout(2);
      }
    },
    () => {},
    quick,
  );
  expect(seen.has(1000)).toBe(true);
});

test.each<[string, (path: string) => void]>([
  ["a folder", (path) => mkdirSync(join(path, "whose"), { recursive: true })],
  ["a file too long to be one", (path) => writeFileSync(path, `${process.ppid} `.padEnd(2000))],
  ["a link to nowhere", (path) => symlinkSync("nowhere", path)],
])("%s in the place of a lock is no lock, and is not removed for good", async (_, put) => {
  put(path);
  expect(await whileLocked(path, async () => "done")).toBe("done");
  const left = readdirSync(dirname(path));
  expect(left).toEqual([expect.stringMatching(/^lock\..{36}$/)]);
});

test("a lock that could not be written is none: the next does not wait for it", async () => {
  const file = await open(`${path}-other`, "w");
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  vi.spyOn(Object.getPrototypeOf(file), "write").mockRejectedValueOnce(full);
  await file.close();
  await expect(whileLocked(path, async () => "done")).rejects.toBe(full);
  expect(existsSync(path)).toBe(false);
  expect(await whileLocked(path, async () => "done")).toBe("done");
});
