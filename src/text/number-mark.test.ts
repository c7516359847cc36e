import { describe, expect, it } from "vitest";
import { readHanNumber } from "./han-number.ts";
import { readMark } from "./number-mark.ts";

describe("a number in Chinese characters is read", () => {
  it.each([
    ["七", 7],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百零三", 103],
    ["一千二百三十四", 1234],
    ["二〇一八", 2018],
    ["一○五", 105],
    ["12", 12],
  ])("%s", (text, number) => {
    expect(readHanNumber(text)).toBe(number);
  });
});

describe("the number a line begins with is read", () => {
  it.each([
    ["一、总则", "han", "1", "一、"],
    ["（十二）保障", "han-bracket", "12", "（十二）"],
    ["(三)、保障", "han-bracket", "3", "(三)、"],
    ["1.目标", "digit", "1", "1."],
    ["2．目标", "digit", "2", "2．"],
    ["3、目标", "digit", "3", "3、"],
    ["1.2020年工作总结", "digit", "1", "1."],
    ["（4）目标", "digit-bracket", "4", "（4）"],
    ["5）目标", "digit-bracket", "5", "5）"],
    ["第二编 分则", "part", "2", "第二编"],
    ["第十章　附则", "chapter", "10", "第十章"],
    ["第三節 責任", "section", "3", "第三節"],
    ["第十二条之一 为了", "article", "12-1", "第十二条之一"],
    ["第7条 为了", "article", "7", "第7条"],
  ])("%s", (line, form, number, mark) => {
    expect(readMark(line)).toMatchObject({ form, number, length: mark.length });
  });
});

describe("a line that begins with a quantity has no number", () => {
  it.each([
    "一、二等奖各一名",
    "三、四月份",
    "1.5公里以内",
    "2021年工作要点",
    "（2020）5号",
    "一是",
    "1.",
  ])("%s", (line) => {
    expect(readMark(line)).toBeNull();
  });
});

it("says whether a blank or bracket sets the number off", () => {
  expect(readMark("第三条　为了")?.setOff).toBe(true);
  expect(readMark("第三条【目的】为了")?.setOff).toBe(true);
  expect(readMark("第三条规定的情形")?.setOff).toBe(false);
});
