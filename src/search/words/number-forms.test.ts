import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../characters/folding/fold.ts";
import { numberForms } from "./number-forms.ts";
import { units } from "./tokens.ts";

const forms = (text: string) =>
  numberForms(units(text)).map((form) => form.map((unit) => unit.text).join(""));

describe("numberForms", () => {
  test.each([
    ["第120条", "第一百二十条"],
    ["第一百二十条", "第120条"],
    ["第一百〇五条第二款", "第105条第2款"],
    ["第9999号", "第九千九百九十九号"],
    ["第两百条", "第200条", "第二百条"],
    ["第一二〇条", "第120条", "第一百二十条"],
    ["劳动合同法第38条", "劳动合同法第三十八条"],
    ["第01号", "第一号"],
    ["第一时间", "第1时间"],
    ["2008年", "二零零八年"],
    ["2008", "二零零八"],
    ["二○○八年", "2008年"],
    ["二零零八年度预算", "2008年度预算"],
    ["2008年3月15日", "二零零八年三月十五日"],
    ["二〇〇八年十二月三十一日", "2008年12月31日"],
    ["3月15日", "三月十五日"],
    ["三月十五日", "3月15日"],
    ["〔二〇〇八〕5号", "20085号"],
    ["2008年第3次会议", "2008年第三次会议", "二零零八年第3次会议", "二零零八年第三次会议"],
  ])("%s", (phrase, ...others) => {
    expect(forms(phrase).sort()).toEqual(others.sort());
  });

  test.each([
    ..."一百 三农 万一 二十大 一带一路 十三五 10万元 三十日内 12345 120 3月 三月三 第0条 第10000条".split(
      " ",
    ),
    ..."宁发〔2017〕10号 1,234,567 100，200年 二八年 五一 二零零 第三、四条 第百条 13月15日".split(
      " ",
    ),
    "",
  ])("%s is written in one way", (phrase) => {
    expect(forms(phrase)).toEqual([]);
  });

  test("of a form lead to all ways of writing it but its own", () => {
    const sign = fc.constantFrom(..."第一二三十百零两1209年月日条、 甲", "2008", "三十八");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 10 }), (phrase) => {
        const [found, typed] = [forms(phrase), fold(phrase)];
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found).size).toBe(found.length);
        expect(found).not.toContain(typed);
      }),
      { numRuns: 3000 },
    );
  });

  test("are the same number in every script, from 1 to 9999", () => {
    for (let number = 1; number < 10_000; number++) {
      const [han = ""] = forms(`第${number}条`);
      expect(forms(han)).toEqual([`第${number}条`]);
    }
  });
});
