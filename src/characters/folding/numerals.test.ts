import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { units } from "../../search/words/tokens.ts";
import { fold } from "./fold.ts";
import { readNumerals } from "./numerals.ts";

const row = (text: string) =>
  `|${units(text)
    .map((unit) => unit.text)
    .join("|")}|`;

describe("numerals that are written in several ways", () => {
  test.each([
    ["1,234,567元", "1234567元"],
    ["１，２３４，５６７元", "1234567元"],
    ["１,２３４元", "1234元"],
    ["12，345元", "12345元"],
    ["1,234.50", "1234.50"],
    ["-1,234％", "1234%"],
    ["二○○八年", "二〇〇八年"],
    ["二◯◯八年", "二〇〇八年"],
    ["二 ○ ○ 八 年", "二〇〇八年"],
    ["二OO八年", "二〇〇八年"],
    ["二ＯＯ八年", "二〇〇八年"],
    ["二00八年", "二〇〇八年"],
    ["二０一０年", "二〇一〇年"],
    ["一九九○年", "一九九〇年"],
    ["一九九О年", "一九九〇年"],
    ["⼆○○⼋年", "二〇〇八年"],
    ["二零零八年", "二〇〇八年"],
    ["二零一○年", "二〇一〇年"],
    ["二零零Ｏ年", "二〇〇〇年"],
    ["第一百零五条", "第一百〇五条"],
    ["卄○五条", "廿〇五条"],
    ["○八年度", "〇八年度"],
    ["一百○五条", "一百〇五条"],
    ["〔二○○八〕5号", "〔二〇〇八〕5号"],
  ])("%s is found as %s", (written, plain) => {
    expect(row(written)).toBe(row(plain));
  });

  test.each([
    ["二○○八年", "二八年"],
    ["1,2,3", "123"],
    ["2008,2009", "20082009"],
    ["1,2345", "12345"],
    ["1234,567", "1234567"],
    ["0,123", "0123"],
    ["1,234,5", "12345"],
    ["100，200，300", "100200300"],
    ["1 500户", "1500户"],
    ["1、234", "1234"],
    ["3.141,592", "3141592"],
  ])("%s is not %s", (written, other) => {
    expect(row(written)).not.toContain(row(other).slice(0, -1));
  });

  test.each(["张○○", "○一般公共预算", "填○的", "三O1", "一O型血", "AO一", "十○", "归零0分"])(
    "letters and circles elsewhere stay: %s",
    (text) => {
      expect(readNumerals(text)).toBe(text);
    },
  );

  test("are read once and for all, whatever is folded to their signs later", () => {
    const sign = fc.constantFrom(..."零〇○Ｏ0⼆㊇卄萬五年１", "\uf98e", "\u200b");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 8 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("are read once and for all where one makes a numeral of the next, back to front", () => {
    expect(readNumerals("零0○零O年")).toBe("零〇〇零〇年");
    expect(fold("零0○零Ｏ年")).toBe("零零零零零年");
    expect(fold(fold("零0○零Ｏ年"))).toBe(fold("零0○零Ｏ年"));
  });

  test("keep the length of the text", () => {
    const sign = fc.constantFrom(..."012４,，○OＯ〇零一八百卄年 a、", ",567", "二○");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 14 }), (text) => {
        expect(readNumerals(text)).toHaveLength(text.length);
      }),
    );
  });

  test("cost no more than one look at each sign, however they are strung together", () => {
    for (const part of ["○", "○ ", "○○一", "1,", "1,234,", "1,2345,", "二0", "二O○", "百○"]) {
      const text = part.repeat(100_000);
      expect(readNumerals(text)).toHaveLength(text.length);
    }
  });
});
