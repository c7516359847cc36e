import { expect, test } from "vitest";
import { momentAlone, momentOfValue, momentsIn } from "./dates.ts";
import { momentOfEpoch } from "./epoch.ts";

test("days and moments are read in every notation of real pages", () => {
  const notations: Record<string, string> = {
    "2018-04-18 19:28": "2018-04-18 19:28",
    "2018-04-18T19:28": "2018-04-18 19:28",
    "2018-04-1819:28": "2018-04-18 19:28",
    "2021/03/29 11:30:01": "2021-03-29 11:30:01",
    "2023年08月10日": "2023-08-10",
    "2023 年 8 月 10 日 9时05分": "2023-08-10 09:05",
    "2022.8.3": "2022-08-03",
    "20180418": "2018-04-18",
    二〇〇四年十二月二十三日: "2004-12-23",
    "二○○九年十月三十一日": "2009-10-31",
    二OO八年五月十日: "2008-05-10",
    二Ｏ一六年元月廿三日: "2016-01-23",
    "二零一五年 三 月 八 日": "2015-03-08",
    "2008-05-23 09:51:38.000": "2008-05-23 09:51:38",
    "2008-05-23 00:00:00.0": "2008-05-23",
    "2020年6月1日（星期一）": "2020-06-01",
    "２０２１－０７－０１　０９：００": "2021-07-01 09:00",
    自2018年5月1日起施行: "2018-05-01",
  };
  for (const [written, moment] of Object.entries(notations)) {
    expect(momentOfValue(written), written).toBe(moment);
  }
});

test("what makes no sense is no day, and of two days none is picked", () => {
  for (const written of [
    "2021-02-30",
    "0000-00-00",
    "2018年13月1日",
    "1018-01-01",
    "二〇一八年十三月一日",
    "2018年4月",
    "长期",
    "2018-01-01至2019-01-01",
  ]) {
    expect(momentOfValue(written), written).toBeNull();
  }
});

test("a line is a day alone when nothing else is said in it", () => {
  expect(momentAlone("  （2018年3月8日） ")).toMatchObject({
    moment: "2018-03-08",
    isStamp: false,
  });
  expect(momentAlone("2018-03-08 08:00")).toMatchObject({ isStamp: true });
  expect(momentAlone("截至2018年3月8日")).toBeNull();
  expect(momentsIn("自2018年3月8日至2019年3月7日").map(({ moment }) => moment)).toEqual([
    "2018-03-08",
    "2019-03-07",
  ]);
});

test("milliseconds are read in Asia/Shanghai, midnight as a day", () => {
  const at = (iso: string) => momentOfEpoch(String(Date.parse(iso)));
  expect(at("2018-07-10T00:00:00+08:00")).toEqual({ moment: "2018-07-10", sure: true });
  expect(at("2018-07-10T00:00:00Z")).toEqual({ moment: "2018-07-10", sure: true });
  expect(at("2018-07-10T23:41:00+08:00")).toEqual({ moment: "2018-07-10 23:41", sure: true });
  expect(at("2018-07-10T23:41:05.120+08:00")).toEqual({
    moment: "2018-07-10 23:41:05",
    sure: true,
  });
  expect(momentOfEpoch("20180710")).toBeNull();
});

test("midnight that was taken to UTC twice is read as the day it was, but unsure", () => {
  const twice = Date.parse("2018-07-10T00:00:00+08:00") - 8 * 3_600_000;
  expect(momentOfEpoch(String(twice))).toEqual({ moment: "2018-07-10", sure: false });
});
