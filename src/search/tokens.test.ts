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
    ["letters and digits as one run", "GNps-04，2017年度", "gnps 04 2017 年 年度"],
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
});
