import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inParallel } from "./in-parallel.ts";

test("results stand in the order of the items, whichever is ready first", async () => {
  const results = await inParallel([30, 1, 20, 2], 4, async (time) => {
    await setTimeout(time);
    return time;
  });
  expect(results).toEqual([30, 1, 20, 2]);
});

test("no more than the limit run at once", async () => {
  let running = 0;
  let most = 0;
  await inParallel(Array.from({ length: 20 }), 3, async () => {
    running += 1;
    most = Math.max(most, running);
    await setTimeout(1);
    running -= 1;
  });
  expect(most).toBe(3);
});

test("after a failure nothing is begun, and what is under way is waited for", async () => {
  const ended: number[] = [];
  const running = inParallel([1, 30, 2, 3], 2, async (time) => {
    await setTimeout(time);
    if (time === 1) throw new Error("broken");
    ended.push(time);
  });
  await expect(running).rejects.toThrow("broken");
  expect(ended).toEqual([30]);
});

test("a failure is passed on", async () => {
  await expect(inParallel([1], 2, () => Promise.reject(new Error("broken")))).rejects.toThrow(
    "broken",
  );
});
