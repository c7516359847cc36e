import { expect, test } from "vitest";
import { aboveIn, namesOf, orderedChoices } from "./choices.ts";

const organs = [
  { id: "county", name: "县政府", parent: null },
  { id: "water", name: "水利局", parent: "县政府" },
  { id: "dam", name: "水库管理所", parent: "水利局" },
  { id: "finance", name: "财政局", parent: "县政府" },
  { id: "court", name: "法院", parent: null },
];
const counts = { 水库管理所: 2, 县政府: 9, 财政局: 1, 水利局: 3, 法院: 5 };
const shown = (chosen: string[] = [], of: Record<string, number> = counts) =>
  orderedChoices("publisher", of, chosen, aboveIn(organs)).map(
    ({ value, count, depth, isChosen }) =>
      `${"  ".repeat(depth)}${value} ${count}${isChosen ? " *" : ""}`,
  );

test("organs stand below the one above them, the most frequent first", () => {
  expect(shown()).toEqual(["县政府 9", "  水利局 3", "    水库管理所 2", "  财政局 1", "法院 5"]);
});

test("what is chosen stands before its neighbours, with what is above it", () => {
  expect(shown(["财政局"])).toEqual([
    ...["县政府 9", "  财政局 1 *", "  水利局 3", "    水库管理所 2", "法院 5"],
  ]);
  expect(shown(["法院"])[0]).toBe("法院 5 *");
  expect(shown(["没有的机关"])[0]).toBe("没有的机关 0 *");
});

test("an organ whose organ above is not among the counts stands at the top, and so does a circle", () => {
  expect(shown([], { 水库管理所: 2, 财政局: 1 })).toEqual(["水库管理所 2", "财政局 1"]);
  const circle = aboveIn([
    { id: "a", name: "甲", parent: "乙" },
    { id: "b", name: "乙", parent: "甲" },
  ]);
  const choices = orderedChoices("publisher", { 甲: 1, 乙: 2 }, ["甲"], circle);
  expect(choices.map(({ value, depth }) => [value, depth])).toEqual([
    ["乙", 0],
    ["甲", 0],
  ]);
});

test("years stand newest first, and nothing of them below another", () => {
  const years = orderedChoices("year", { 2019: 7, 2021: 1, 2020: 3 }, []);
  expect(years.map(({ value }) => value)).toEqual(["2021", "2020", "2019"]);
});

test("an organ is chosen by its identifier as by its name", () => {
  expect(namesOf(["water", "水利局", "自定"], organs)).toEqual(["水利局", "自定"]);
});
