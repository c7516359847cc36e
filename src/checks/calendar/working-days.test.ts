import { expect, test } from "vitest";
import { holidayArrangements } from "./holiday-arrangements.ts";
import { WorkingCalendar } from "./working-days.ts";

const calendar = new WorkingCalendar({ off: [], work: [] });

test("weekends worked count, days off do not, the first day never does", () => {
  expect(calendar.between("2018-03-08", "2018-04-18").days).toBe(28);
  expect(calendar.between("2024-02-09", "2024-02-18").days).toBe(1);
  expect(calendar.between("2020-01-23", "2020-02-03").days).toBe(1);
  expect(calendar.between("2024-03-04", "2024-03-04").days).toBe(0);
});

test("each year has as many working days as its arrangement leaves", () => {
  const days = Object.keys(holidayArrangements).map((year) => {
    return [year, calendar.between(`${Number(year) - 1}-12-31`, `${year}-12-31`).days];
  });
  expect(Object.fromEntries(days)).toEqual({
    2017: 249,
    2018: 250,
    2019: 250,
    2020: 249,
    2021: 250,
    2022: 249,
    2023: 249,
    2024: 251,
    2025: 248,
    2026: 248,
  });
});

test("every weekend worked is a weekend", () => {
  for (const [year, { workdays }] of Object.entries(holidayArrangements)) {
    for (const day of workdays) expect(new Date(`${year}-${day}`).getUTCDay() % 6, day).toBe(0);
  }
});

test("years without an arrangement are named, unless the portal adds one", () => {
  expect(calendar.between("2016-12-30", "2017-01-03")).toEqual({ days: 1, unknownYears: [2016] });
  expect(calendar.between("2027-01-01", "2027-01-04").unknownYears).toEqual([2027]);
  const added = new WorkingCalendar({ off: ["2027-01-01"], work: ["2027-01-02"] });
  expect(added.between("2026-12-31", "2027-01-04")).toEqual({ days: 2, unknownYears: [] });
});

test("days are counted as a calendar on the wall would have them counted", () => {
  const off = new Set(["2027-01-01", "2015-06-22"]);
  const work = new Set(["2027-01-02", "1969-12-27"]);
  const added = new WorkingCalendar({ off: [...off], work: [...work] });
  const oneByOne = (from: string, to: string) => {
    let days = 0;
    for (const date = new Date(from); date < new Date(to); ) {
      date.setUTCDate(date.getUTCDate() + 1);
      const day = date.toISOString().slice(0, 10);
      if (work.has(day) || (date.getUTCDay() % 6 !== 0 && !off.has(day))) days += 1;
    }
    return days;
  };
  for (const [from, to] of [
    ["1969-12-01", "1970-01-31"],
    ["2015-06-01", "2016-03-01"],
    ["2026-12-31", "2028-03-01"],
  ] as const) {
    expect(added.between(from, to).days, from).toBe(oneByOne(from, to));
  }
});
