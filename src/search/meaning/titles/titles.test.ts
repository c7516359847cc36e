import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexWord } from "../../words/index-word.ts";
import { tokens, units } from "../../words/tokens.ts";
import { coreOf } from "./core-of.ts";
import { learnTitles } from "./learn-titles.ts";
import { placeOf } from "./place-of.ts";
import { titleTerms } from "./title-terms.ts";

test.each([
  ["北京市养犬管理规定", "北京"],
  ["北京养犬管理规定", "北京"],
  ["景宁畲族自治县荣誉市民条例", "景宁"],
  ["青禾县水利局关于河道的请示", "青禾"],
  ["城市供水条例", null],
  ["中华人民共和国国家赔偿法", null],
  ["行政区划管理条例", null],
  ["经济技术开发区条例", null],
])("%s is of the place %s", (title, place) => {
  expect(placeOf(title)?.place ?? null).toBe(place);
});

test.each([
  ["青禾县人民政府关于印发《青禾县生活垃圾管理办法》的通知", "生活垃圾管理办法"],
  ["北京市实施《中华人民共和国防震减灾法》规定", "防震减灾法"],
  ["青禾县民政局关于调整城乡最低生活保障标准的通知", "调整城乡最低生活保障标准"],
  ["宁波市供水条例（试行）", "供水条例"],
])("%s is about %s", (title, core) => {
  expect(coreOf(title)).toBe(core);
});

test("titles in any order teach the same, and what most of them have comes first", () => {
  const titles = ["青禾县供水条例", "云溪县供水条例", "青禾县供热条例", "青禾县节水2020年方案"];
  const learnt = learnTitles(titles);
  expect(learnt).toEqual({ names: ["供水条例", "供热条例"], places: ["青禾", "云溪"] });
  expect(learnTitles(titles.toReversed())).toEqual(learnt);
});

describe("the terms of a title", () => {
  test("are how it is read, its first letters, its place with each pair, its numbers", () => {
    expect(titleTerms("北京市养犬规定", ["云水〔2019〕2号"])).toEqual([
      ..."~bei'jin ~bjs ~jin'si ~jsy ~si'yan ~syq ~yan'quan ~yqg ~quan'gui ~qgd ~gui'din".split(
        " ",
      ),
      ..."@北京养犬 @北京犬规 @北京规定".split(" "),
      ..."#云水.2019.2 #2019.2".split(" "),
    ]);
  });

  test("hold every reading of a character that has more than one", () => {
    expect(titleTerms("重庆", [])).toEqual(
      ["~zon'qin", "~con'qin"].map((term) => term.replace("on", "ong")),
    );
  });

  test("are words of no text, each once, and never throw", () => {
    const text = fc.oneof(
      fc.constantFrom("北京市养犬管理规定", "~", "@北京", "#a.2019.1", "银行〔2019〕年"),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, text, (title, number) => {
        const terms = titleTerms(title, [number]);
        expect(new Set(terms).size).toBe(terms.length);
        const words = new Set(tokens(units(terms.join(" "))).map(indexWord));
        for (const term of terms) {
          expect(term).toMatch(/^[~@#]/);
          expect(words.has(term)).toBe(false);
        }
      }),
    );
  });
});
