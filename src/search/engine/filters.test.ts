import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "../tables/day-number.ts";
import { slugColumn } from "../tables/slug-column.ts";
import type { FacetTable, RankTable } from "../tables/tables.ts";
import { DocumentValues } from "./document-values.ts";
import { applyFilters, type Filters, hasFilters } from "./filters.ts";

const days = ["2019-05-01", "2020-02-29", "2020-02-29"].map(dayNumber);
const ranks: RankTable = {
  slugs: slugColumn(["a", "b", "c"]),
  dayGaps: days.map((day, i) => day - (days[i - 1] ?? 0)),
  validity: [0, 1, 0],
  validities: ["inForce", "repealed"],
  publisher: [0, 0, 1],
  publishers: [
    { id: "finance", name: "青禾县财政局" },
    { id: "water", name: "青禾县水务局" },
  ],
  headTokens: [],
  places: [1, 1, 1],
};
const facets: FacetTable = {
  topic: [0, 1, -1],
  topics: ["财政", "财政/预算"],
  genre: [0, -1, 0],
  genres: ["通知"],
  forcePeriods: [
    [dayNumber("2019-05-01"), null],
    [dayNumber("2020-02-29"), dayNumber("2021-12-31")],
    0,
  ],
};
const values = new DocumentValues(ranks, facets);
const filter = (filters: Filters) => applyFilters([0, 1, 2], filters, values);

describe("applyFilters", () => {
  test("takes any of several values, and all of several facets", () => {
    expect(filter({ publisher: ["青禾县财政局", "water"] }).documents).toEqual([0, 1, 2]);
    expect(filter({ publisher: "finance", validity: "inForce" }).documents).toEqual([0]);
  });

  test("finds with an organ what the organs below it have published, and counts it there", () => {
    const tree = fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 1, maxLength: 7 });
    const owners = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(tree, owners, (above, written) => {
        const publisher = written.map((owner) => owner % above.length);
        const publishers = above.map((next, n) => ({
          ...{ id: `id${n}`, name: `机关${n}` },
          ...(next >= 0 && next < n && { parent: next }),
        }));
        const none = publisher.map(() => 0);
        const table = { ...ranks, dayGaps: none, validity: none, publisher, publishers };
        const organs = new DocumentValues(table, { ...facets, topic: none, genre: none });
        const documents = [...publisher.keys()];
        const found = (choice: string | string[]) =>
          applyFilters(documents, { publisher: choice }, organs).documents;
        const { publisher: counts } = applyFilters(documents, {}, organs).facets;
        for (const [n, { id, name }] of publishers.entries()) {
          const isWithin = (one: number): boolean =>
            one === n ||
            (publishers[one]?.parent !== undefined && isWithin(publishers[one].parent));
          const subtree = [...publishers.keys()].filter(isWithin);
          expect(found(id)).toEqual(
            documents.filter((one) => subtree.includes(publisher[one] ?? -1)),
          );
          expect(found(subtree.map((one) => `id${one}`))).toEqual(found(name));
          expect(counts[name] ?? 0).toBe(found(name).length);
        }
      }),
    );
  });

  test("finds no more by organs that stand above one another in a circle or without an end", () => {
    const circle = ranks.publishers.map((organ, n) => ({ ...organ, parent: 1 - n }));
    const around = new DocumentValues({ ...ranks, publishers: circle }, facets);
    expect(applyFilters([0, 1, 2], { publisher: "water" }, around).documents).toEqual([0, 1, 2]);
    const chain = Array.from({ length: 50_000 }, (_, n) => ({
      id: `${n}`,
      name: `${n}`,
      parent: n + 1,
    }));
    const endless = new DocumentValues({ ...ranks, publishers: chain }, facets);
    expect(endless.of(0, "publisher")).toHaveLength(1000);
  });

  test("filters and counts fields of the project, of which a document may have several values", () => {
    const own = [
      { name: "fundingYear", codes: [0, [0, 1], -1], values: ["2025", "2026"] },
      { name: "constructor", codes: [-1, 0, 0], values: ["toString"] },
    ];
    const table = new DocumentValues(ranks, { ...facets, own });
    const find = (filters: Filters) => applyFilters([0, 1, 2], filters, table);
    expect(find({ own: { fundingYear: "2026" } }).documents).toEqual([1]);
    expect(find({ own: { fundingYear: ["2025", "2026"] } }).documents).toEqual([0, 1]);
    expect(find({ own: { fundingYear: "2025", constructor: "toString" } }).documents).toEqual([1]);
    expect(find({ own: { fundingYear: "" } }).documents).toHaveLength(3);
    expect(find({ own: { gone: "1" } }).documents).toEqual([]);
    const { facets: found, choices } = find({ own: { fundingYear: "2026" }, year: "2020" });
    expect({ ...found.own?.fundingYear }).toEqual({ 2025: 1, 2026: 1 });
    expect({ ...choices.own?.fundingYear }).toEqual({ 2025: 1, 2026: 1 });
    expect({ ...choices.year }).toEqual({ 2020: 1 });
    expect({ ...choices.own?.constructor }).toEqual({ toString: 1 });
    expect(Object.keys(found.own ?? {})).toEqual(["fundingYear", "constructor"]);
    expect(filter({}).facets).not.toHaveProperty("own");
    expect(hasFilters({ own: { fundingYear: "2026" } })).toBe(true);
    expect(hasFilters({ own: { fundingYear: "" } })).toBe(false);
  });

  test("finds a theme with its sub-themes", () => {
    expect(filter({ topic: "财政" }).documents).toEqual([0, 1]);
    expect(filter({ topic: "财政/预算" }).documents).toEqual([1]);
  });

  test("takes days from and to, both included", () => {
    expect(filter({ from: "2020-02-29" }).documents).toEqual([1, 2]);
    expect(filter({ to: "2020-02-28" }).documents).toEqual([0]);
    expect(filter({ from: "2019-05-01", to: "2020-02-29" }).documents).toEqual([0, 1, 2]);
  });

  test("takes what was in force on a day; what is not known was not", () => {
    expect(filter({ inForceOn: "2021-12-31" }).documents).toEqual([0, 1]);
    expect(filter({ inForceOn: "2022-01-01" }).documents).toEqual([0]);
    expect(filter({ inForceOn: "2019-04-30" }).documents).toEqual([]);
  });

  test("ignores what is no day and no value", () => {
    expect(filter({ from: "soon", to: "2020-13-01", genre: "", year: [] }).documents).toHaveLength(
      3,
    );
    expect(hasFilters({ from: "soon", genre: "", year: [] })).toBe(false);
    expect(hasFilters({ year: "2020" })).toBe(true);
  });

  test("counts the results, and what another value of a filtered facet would give", () => {
    const { facets: counts, choices } = filter({ year: "2020" });
    expect({ ...counts.publisher }).toEqual({ 青禾县财政局: 1, 青禾县水务局: 1 });
    expect({ ...counts.topic }).toEqual({ 财政: 1, "财政/预算": 1 });
    expect({ ...counts.year }).toEqual({ 2020: 2 });
    expect({ ...choices.year }).toEqual({ 2019: 1, 2020: 2 });
    expect({ ...choices.genre }).toEqual({ 通知: 1 });
  });
});
