import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../engine/query.ts";
import { tables } from "./fixtures/tables.ts";
import { wordFile } from "./made/word-file.ts";
import { type MeaningPart, meaningOf, mostCorrections, mostTerms } from "./meaning.ts";
import { wordTables } from "./tables/word-tables.ts";

const read = (text: string, ...without: MeaningPart[]) =>
  meaningOf(parseQuery(text), tables, new Set(without));
const wordsOf = (text: string, ...without: MeaningPart[]) =>
  read(text, ...without).terms.map(({ word }) => word);

describe("everyday words", () => {
  test("bring those that documents use, which say more than they themselves", () => {
    const { terms, synonyms } = read("养狗要办证吗");
    expect(synonyms).toEqual([{ asked: "养狗", added: ["养犬管理", "养犬"] }]);
    const weightOf = (word: string) => terms.find((term) => term.word === word)?.weight ?? 0;
    expect(weightOf("养犬")).toBeGreaterThan(0);
    expect(weightOf("养狗")).toBeLessThan(1);
  });

  test("are found in Traditional characters, and the portal's own as well", () => {
    expect(wordsOf("養狗")).toEqual(wordsOf("养狗"));
    expect(read("坝坝宴要报备吗").synonyms).toEqual([{ asked: "坝坝宴", added: ["农村集体聚餐"] }]);
  });

  test("that are weak count only where there are no others", () => {
    expect(read("养狗罚款").synonyms.map(({ asked }) => asked)).toEqual(["养狗"]);
    expect(read("罚款").synonyms.map(({ asked }) => asked)).toEqual(["罚款"]);
  });

  test("are told once, with others that can be looked for: no single character, not themselves", () => {
    expect(read("养狗登记 养狗收费 养狗".repeat(50)).synonyms).toHaveLength(1);
    const own = wordTables(
      wordFile([], [{ asked: ["毛孩子", "狗狗崽"], official: ["犬", "毛孩子", "养犬"] }]),
    );
    const { synonyms } = meaningOf(parseQuery("毛孩子 狗狗崽"), own);
    expect(synonyms).toEqual([
      { asked: "毛孩子", added: ["养犬"] },
      { asked: "狗狗崽", added: ["毛孩子", "养犬"] },
    ]);
    const silent = wordTables(wordFile([], [{ asked: ["毛孩子"], official: ["犬"] }]));
    expect(meaningOf(parseQuery("毛孩子"), silent).synonyms).toEqual([]);
  });

  test("of a long name together say no more than those of a short one", () => {
    const sum = (text: string) =>
      read(text, "typos", "places").terms.reduce((all, { weight }) => all + weight, 0);
    expect(sum("固废法")).toBeLessThan(6);
  });
});

describe("words by which one asks", () => {
  test("are not looked for, nor pairs that hold part of one", () => {
    expect(wordsOf("志愿服务怎么办")).toEqual(["志愿", "愿服", "服务"]);
    expect(wordsOf("志愿服务怎么办", "question-words")).toContain("怎么");
  });

  test("are looked for where there is nothing else", () => {
    expect(wordsOf("怎么办")).toEqual(["怎么", "么办"]);
  });
});

describe("typing errors", () => {
  test.each([
    ["志原服务", "志愿服务"],
    ["住房公基金", "住房公积金"],
    ["道路交同安全法", "道路交通安全法"],
    ["烟花暴竹", "烟花爆竹"],
    ["养犬菅理", "养犬管理"],
    // 褒扬条例 is read like 保验条例, but changes two characters.
    ["工伤保验条例", "工伤保险条例"],
  ])("%s may mean %s", (typed, meant) => {
    expect(read(typed).corrections[0]).toBe(meant);
    expect(read(typed, "typos").corrections).toEqual([]);
  });

  test.each(["上海垃圾分类", "过年 养犬管理", "计划生肓罚款养犬"])(
    "%s means nothing else: what would be meant is no more familiar",
    (typed) => {
      expect(read(typed).corrections).toEqual([]);
    },
  );

  test("are none where titles have every pair", () => {
    expect(read("养犬管理").corrections).toEqual([]);
  });

  test("find titles that are read alike, known or not", () => {
    expect(wordsOf("琴书")).toContain("~qin'su");
  });

  test("leave the other phrases as they are", () => {
    expect(read("青禾 志原服务").corrections).toEqual(["青禾 志愿服务"]);
  });
});

describe("pinyin", () => {
  test.each(["GJJ001-2026-00001", "GJJ/T 9704", "GJJ 50016", "2024gjj", "gjj-2024"])(
    "is not what the letters of a code are: %s",
    (code) => {
      expect(read(code).corrections).toEqual([]);
      expect(wordsOf(code)).not.toContain("公积");
      expect(wordsOf(code)).not.toContain("~gjj");
      expect(read(`${code} gjj提取`).corrections).toEqual(read("gjj提取").corrections);
    },
  );

  test.each([
    ["yanghua baozhu", ["~yan'hua", "~hua'bao", "~bao'zu"]],
    ["minfadian", ["~min'fa", "~fa'dian"]],
    ["lvshi", ["~lu'si"]],
  ])("%s is read in syllables", (typed, terms) => {
    expect(wordsOf(typed)).toEqual(expect.arrayContaining(terms));
  });

  test("that a title is read by tells what is meant", () => {
    expect(read("minfadian").corrections).toEqual(["民法典"]);
    expect(read("yanhuabaozu").corrections).toEqual(["烟花爆竹"]);
  });

  test("is of an everyday word rather than of part of another", () => {
    expect(read("dibao").corrections).toEqual(["低保"]);
    expect(wordsOf("dibao")).toEqual(expect.arrayContaining(["最低", "保障"]));
  });

  test("first letters are those of words, or of three characters in a title", () => {
    expect(read("gjj").corrections).toContain("公积金");
    expect(wordsOf("gjj")).toEqual(expect.arrayContaining(["住房", "公积", "积金", "~gjj"]));
  });
});

test("short names are those of titles that they leave characters out of", () => {
  expect(wordsOf("固污防治法", "synonyms")).toEqual(expect.arrayContaining(["固体", "废物"]));
  expect(wordsOf("固污防治法", "synonyms", "short-names", "typos")).not.toContain("废物");
});

test("an article is named and not looked for", () => {
  expect(read("道路交通安全法第91条")).toMatchObject({ article: { number: 91 } });
  expect(wordsOf("道路交通安全法第九十一条")).toEqual(wordsOf("道路交通安全法"));
  expect(wordsOf("第九条")).not.toEqual([]);
});

test("a place is looked for with what is asked of it", () => {
  expect(wordsOf("北京养狗")).toEqual(expect.arrayContaining(["北京", "@北京养犬"]));
  expect(wordsOf("北京养狗", "places")).not.toContain("@北京养犬");
  expect(wordsOf("养狗的北京市")).toContain("@北京养犬");
  expect(wordsOf("北京市养狗").filter((word) => word.startsWith("@北京京"))).toEqual([]);
});

test("a number is looked for as a whole", () => {
  expect(wordsOf("云水（2019）二号")).toContain("#云水.2019.2");
  // The year alone is no likeness, nor is 河水.
  expect(wordsOf("禾水〔2019〕40号")).toEqual(["#禾水.2019.40", "禾水", "#2019.40"]);
  expect(wordsOf("2019年养犬")).toContain("2019");
  expect(wordsOf("云水 2019 02")).toContain("#云水.2019.2");
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."养狗 怎么办 志原 第三条 第38条 gjj minfadian 北京 2019 〔 - 罚款 年 号 千 lv 𠀀 ١٢".split(
      " ",
    ),
  );
  const question = fc
    .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 })
    .map((pieces) => pieces.join(""));

  test("gives few terms, each once, of weights from 0 to 1, the same each time", () => {
    fc.assert(
      fc.property(question, (text) => {
        const { terms, corrections, synonyms } = read(text);
        expect(terms.length).toBeLessThanOrEqual(mostTerms);
        expect(new Set(terms.map(({ word }) => word)).size).toBe(terms.length);
        for (const { weight } of terms) {
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
        expect(new Set(corrections).size).toBe(corrections.length);
        expect(corrections.length).toBeLessThanOrEqual(mostCorrections);
        expect(new Set(synonyms.map(({ asked }) => asked)).size).toBe(synonyms.length);
        expect(read(text)).toEqual(read(text));
      }),
    );
  });

  test("of hundreds of first letters does not name hundreds of words", () => {
    const letters = Array.from({ length: 26 * 12 }, (_, i) => {
      return String.fromCharCode(0x61 + (i % 26), 0x61 + Math.floor(i / 26));
    });
    expect(read(letters.join(" ")).corrections).toHaveLength(mostCorrections);
  });

  test("that has a pair or a run gives a term", () => {
    fc.assert(
      fc.property(question, (text) => {
        const hasWord = parseQuery(text).phrases.some((phrase) =>
          phrase.tokens.some(({ kind }) => kind !== "single"),
        );
        if (hasWord) expect(read(text).terms).not.toEqual([]);
      }),
    );
  });

  test("of a thousand characters is read in steps that grow with its length", () => {
    const rare = Array.from({ length: 1000 }, (_, i) => String.fromCharCode(0x4e00 + i * 7));
    expect(read(rare.join("")).terms.length).toBe(mostTerms);
    expect(read("g".repeat(1000)).terms.length).toBeLessThanOrEqual(mostTerms);
  });
});
