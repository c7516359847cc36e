import { describe, expect, test } from "vitest";
import { tokens, units } from "./tokens.ts";

const words = (text: string) =>
  tokens(units(text))
    .map((token) => token.text)
    .join(" ");

describe("tokens", () => {
  test.each([
    ["pairs across punctuation", "双随机、一公开", "双随 随机 机一 一公 公开"],
    ["the same pairs without it", "双随机一公开", "双随 随机 机一 一公 公开"],
    ["a document number in any bracket", "宁发〔2017〕10号", "宁发 发 2017 10 号"],
    ["the same number in others", "宁发[2017]10号", "宁发 发 2017 10 号"],
    ["a character beside a run also alone", "按第10条办", "按第 第 10 条 条办"],
    ["letters and digits as runs of their own", "GNps04，2017年度", "gnps 04 2017 年 年度"],
    ["a standard with a blank", "GB/T 9704", "gb t 9704"],
    ["the same standard without it", "ＧＢ／T9704", "gb t 9704"],
    ["a number with commas", "1,234,567元", "1234567 元"],
    ["masks without their signs", "138****1234，张*明，>60岁", "138 1234 张 张明 明 60 岁"],
    ["characters beyond U+FFFF as Han", "𠀀𠀁村", "𠀀𠀁 𠀁村"],
    ["nothing in one Han character", "令", ""],
    ["nothing in punctuation and emoji", "，。！😀 — ", ""],
  ])("reads %s", (_, text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe("units", () => {
  test("know where they stand in the original text", () => {
    const text = "依《𠀀ＡB》第①条";
    expect(units(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "依",
      "𠀀",
      "ＡB",
      "第",
      "①",
      "条",
    ]);
  });

  test("hold a whole number with its commas", () => {
    const text = "共1,234,567元";
    expect(units(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "共",
      "1,234,567",
      "元",
    ]);
  });
});
