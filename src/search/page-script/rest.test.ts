import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import { perPage } from "./answer.ts";
import { beginsLike, missingOf } from "./rest.ts";

type Results = Answer["results"];

const page = (total: number, offset: number, limit: number) => {
  const numbers = Array.from({ length: total }, (_, i) => ({ url: `${i}` }));
  return { total, results: numbers.slice(offset, offset + limit) as Results };
};
const answer = (
  [exact, near]: readonly [number, number | null],
  offset: number,
  limit: number,
) => ({
  ...page(exact, offset, limit),
  similar: near === null ? null : { ...page(near, offset, limit), facets: null, choices: null },
});

const aCount = fc.nat({ max: 35 });
const totals = fc.tuple(aCount, fc.option(aCount));
const anOffset = fc.nat({ max: 4 }).map((pages) => pages * perPage);

test("what is shown at once and what is still to come are the results of the page", () => {
  fc.assert(
    fc.property(totals, anOffset, fc.integer({ min: 1, max: perPage }), (both, offset, limit) => {
      const [first, whole] = [answer(both, offset, limit), answer(both, offset, perPage)];
      const missing = missingOf(first, offset);
      expect(first.results.length + missing.exact).toBe(whole.results.length);
      expect((first.similar?.results.length ?? 0) + missing.similar).toBe(
        whole.similar?.results.length ?? 0,
      );
      expect(missingOf(whole, offset)).toEqual({ exact: 0, similar: 0 });
      expect(beginsLike(whole, first)).toBe(true);
    }),
  );
});

test("an answer of a portal that was published anew does not go on where the first one ends", () => {
  const first = answer([8, 4], 0, 2);
  expect(beginsLike(answer([9, 4], 0, perPage), first)).toBe(false);
  expect(beginsLike(answer([8, null], 0, perPage), first)).toBe(false);
  const whole = answer([8, 4], 0, perPage);
  expect(beginsLike({ ...whole, results: whole.results.toReversed() }, first)).toBe(false);
});
