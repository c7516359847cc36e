import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { whileLocked } from "./lock.ts";

let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "gongkai-lock-")), "lock");
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
