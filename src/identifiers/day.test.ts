import { expect, test } from "vitest";
import { dayOf, isDay, isMoment, namesNoSuchDay, parseMoment, timeOf } from "./day.ts";

test("a day must be in the calendar", () => {
  expect(["2018-04-18", "2020-02-29", "2000-02-29"].map(isDay)).toEqual([true, true, true]);
  expect(
    ["2021-02-29", "1900-02-29", "2018-13-01", "2018-04-31", "2018-4-8", "0000-01-01"].map(isDay),
  ).toEqual(Array(6).fill(false));
});

test("a moment is a day with or without a time", () => {
  expect(["2018-04-18", "2018-04-18 19:28", "2018-04-18 19:28:59"].map(isMoment)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ["2018-04-18 24:00", "2018-04-18 7:28", "2018-04-18T19:28", "2018-04-18 19"].map(isMoment),
  ).toEqual(Array(4).fill(false));
  expect(isDay("2018-04-18 19:28")).toBe(false);
});

test("a day outside the calendar is known in every notation", () => {
  for (const text of ["2021-02-30", "2021-02-30 19:28", "2026年11月31日", "２０２１／２／３０"])
    expect(namesNoSuchDay(text), text).toBe(true);
  for (const text of ["下月", "2021-02-28", "2026年11月30日", "2026年11月30日 25:00"])
    expect(namesNoSuchDay(text), text).toBe(false);
});

test("a moment gives its day and its time", () => {
  expect(dayOf("2018-04-18 19:28")).toBe("2018-04-18");
  expect(timeOf("2018-04-18 19:28")).toBe("19:28");
  expect(timeOf("2018-04-18")).toBeNull();
});

test("other notations of a day are read", () => {
  expect(parseMoment("2018年4月8日")).toBe("2018-04-08");
  expect(parseMoment("2018 年 4 月 8 日")).toBe("2018-04-08");
  expect(parseMoment("２０１８／４／８")).toBe("2018-04-08");
  expect(parseMoment("2018.4.8")).toBe("2018-04-08");
  expect(parseMoment("2021/03/29 11:30:01")).toBe("2021-03-29 11:30:01");
  expect(parseMoment("2018-04-08T9:05")).toBe("2018-04-08 09:05");
  expect(parseMoment("2008-05-23 09:51:38.000")).toBe("2008-05-23 09:51:38");
  expect(parseMoment("2018-04-18")).toBe("2018-04-18");
});

test("what is no day is not guessed", () => {
  expect(
    ["2018年2月30日", "2018年4月", "18-4-8", "四月", "2018-04-08 25:00", ""].map(parseMoment),
  ).toEqual(Array(6).fill(null));
});
