import { expect, test } from "vitest";
import { isDay } from "./day.ts";

test.each([
  "2018年2月7日",
  "2018 年 12 月 31 日",
  "２０１８年２月７日",
  "二〇一八年二月七日",
  "二○○九年十二月三十一日",
  "二OO八年十月一日",
  "2018-02-07",
  "2018/2/7",
  "2018.2.7",
])("%s is a day", (line) => {
  expect(isDay(line)).toBe(true);
});

test.each(["2018年2月7日印发", "2018年2月", "自2018年2月7日", "2018-02/07", "二月七日"])(
  "%s is not a day alone",
  (line) => {
    expect(isDay(line)).toBe(false);
  },
);
