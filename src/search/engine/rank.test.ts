import { describe, expect, test } from "vitest";
import type { RankTable } from "../tables/tables.ts";
import { compareRanks, type Match, Ranking } from "./rank.ts";

/** Title of 3 tokens at places 0 to 2, a number of 5 at 5 to 9, text from 12. */
const ranks: RankTable = {
  slugs: ["a", "b"],
  dayGaps: [0, 0],
  validity: [0, 1],
  validities: ["inForce", "repealed"],
  publisher: [0, 0],
  publishers: [],
  headTokens: [
    [3, 5],
    [3, 5],
  ],
  places: [10, 10],
};
const rank = (match: Match, queryTokens: number, document = 0) =>
  new Ranking(ranks, queryTokens).rank(document, match);

describe("Ranking", () => {
  test("knows an exact title and an exact number", () => {
    expect(rank([[0, 20]], 3).tier).toBe(3);
    expect(rank([[5]], 5).tier).toBe(3);
  });

  test("puts title and numbers before text", () => {
    expect(rank([[1]], 2).tier).toBe(2);
    expect(rank([null], 0).tier).toBe(2);
    expect(rank([[12]], 3).tier).toBe(1);
    expect(rank([[1], [30]], 4).tier).toBe(1);
  });

  test("prefers more places, and at equal score what is in force", () => {
    const [often, once, repealed] = [rank([[12, 20]], 2), rank([[12]], 2), rank([[12]], 2, 1)];
    expect([repealed, once, often].sort(compareRanks)).toEqual([often, once, repealed]);
  });
});
