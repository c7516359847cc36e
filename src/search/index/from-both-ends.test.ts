import fc from "fast-check";
import { expect, test } from "vitest";
import { inParallel } from "../../program/in-parallel.ts";
import { fromBothEnds } from "./from-both-ends.ts";

test("the largest is built beside the smallest", () => {
  const jobs = [3, 9, 1, 7].map((bytes) => ({ bytes }));
  const [first, second, third] = fromBothEnds(jobs, 3);
  expect(first?.next().value).toEqual({ bytes: 9 });
  expect(second?.next().value).toEqual({ bytes: 1 });
  expect(third?.next().value).toEqual({ bytes: 7 });
  expect(second?.next().value).toEqual({ bytes: 3 });
  expect(first?.next().done).toBe(true);
});

test("every job is done once, in whatever order the workers get ready", async () => {
  const sizes = fc.array(fc.nat(9));
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.integer({ min: 1, max: 5 }),
      fc.scheduler(),
      async (all, workers, s) => {
        const jobs = all.map((bytes, number) => ({ bytes, number }));
        const done: number[] = [];
        const work = inParallel(fromBothEnds(jobs, workers), workers, async (queue) => {
          for (const { number } of queue)
            await s.schedule(Promise.resolve()).then(() => done.push(number));
        });
        await s.waitFor(work);
        expect(done.toSorted((a, b) => a - b)).toEqual([...jobs.keys()]);
      },
    ),
  );
});
