import { describe, expect, test } from "vitest";
import { findPhrases } from "./find-phrase.ts";
import { units } from "./tokens.ts";

const found = (text: string, ...phrases: string[]) =>
  findPhrases(text, phrases.map(units)).map(({ start, end }) => text.slice(start, end));

describe("findPhrases", () => {
  test("finds a phrase in the text's own characters", () => {
    expect(found("關於龍湖區規範性文件的通知", "龙湖区规范")).toEqual(["龍湖區規範"]);
    expect(found("实行“双随机、一公开”监管", "双随机一公开")).toEqual(["双随机、一公开"]);
  });

  test("matches runs whole", () => {
    expect(found("2017年 20170年", "2017年")).toEqual(["2017年"]);
  });

  test("joins what touches and keeps apart what does not", () => {
    expect(found("应急预案和预案", "应急", "急预案", "预案")).toEqual(["应急预案", "预案"]);
  });

  test("finds nothing for an empty phrase", () => {
    expect(found("应急预案", "")).toEqual([]);
  });
});
