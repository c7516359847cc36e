import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugColumn } from "../tables/slug-column.ts";
import type { RankTable } from "../tables/tables.ts";
import { documentWords } from "../words/fixtures/document-words.ts";
import { indexWord } from "../words/index-word.ts";
import { tokens, units } from "../words/tokens.ts";
import { parseQuery, wordingsOf } from "./query.ts";
import { compareRanks, type Match, Ranking } from "./rank.ts";

interface Searched {
  title: string;
  number?: string;
  text?: string;
  validity?: RankTable["validities"][number];
}

const validities: RankTable["validities"] = ["inForce", "repealed", "unlabelled"];

function wordsOf({ title, number = "云政发〔2017〕10号", text = "" }: Searched): string[] {
  return documentWords({ title, numbers: [number] }, [text]);
}

function tableOf(documents: readonly Searched[]): RankTable {
  return {
    slugs: slugColumn(documents.map(({ title }) => title)),
    dayGaps: documents.map(() => 0),
    validity: documents.map(({ validity = "inForce" }) => validities.indexOf(validity)),
    validities,
    publisher: documents.map(() => 0),
    publishers: [],
    headTokens: documents.map(({ title, number = "云政发〔2017〕10号" }) =>
      [title, number].map((block) => tokens(units(block)).length),
    ),
    places: documents.map((document) => wordsOf(document).length),
  };
}

/** Places at which the words of each phrase follow each other. */
function matchOf(document: Searched, query: string): Match {
  const words = wordsOf(document);
  return parseQuery(query).phrases.map((phrase) =>
    wordingsOf(phrase)
      .map((wording) => wording.tokens.map(indexWord))
      .flatMap((asked) =>
        words.flatMap((_, place) =>
          asked.every((word, k) => words[place + k] === word) ? [place] : [],
        ),
      )
      .sort((a, b) => a - b),
  );
}

/** Tiers of documents of these titles. */
function tiers(query: string, ...titles: string[]): number[] {
  const documents = titles.map((title) => ({ title }));
  const ranking = new Ranking(tableOf(documents), parseQuery(query));
  return documents.map((document, i) => ranking.rank(i, matchOf(document, query)).tier);
}

/** Titles in the order of the list. */
function ordered(query: string, documents: readonly Searched[]): string[] {
  const ranking = new Ranking(tableOf(documents), parseQuery(query));
  return documents
    .map((document, i) => ({ document, rank: ranking.rank(i, matchOf(document, query)) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ document }) => document.title);
}

describe("Ranking", () => {
  test("knows an exact title and an exact number, however its number is written", () => {
    expect(tiers("养犬管理条例", "养犬管理条例")).toEqual([5]);
    expect(tiers("云政发[2017]10号", "养犬管理条例")).toEqual([5]);
    expect(tiers("养犬 管理条例", "养犬管理条例")).toEqual([5]);
    expect(tiers("2008年预算", "二〇〇八年预算", "2008年预算")).toEqual([5, 5]);
  });

  test("takes a title that ends with the query behind a place for its name", () => {
    expect(tiers("刑法", "中华人民共和国刑法", "刑法第三百条")).toEqual([4, 3]);
    expect(tiers("养犬管理条例", "新疆维吾尔自治区养犬管理条例")).toEqual([4]);
    expect(tiers("上海 养犬管理条例", "上海市养犬管理条例")).toEqual([4]);
    expect(tiers("刑法", "最高人民法院关于适用刑法第十二条几个问题的解释")).toEqual([2]);
    expect(tiers("刑法", "全国人民代表大会常务委员会关于修改中华人民共和国刑法")).toEqual([2]);
  });

  test("puts title and numbers before text", () => {
    const document = { title: "通知", text: "养犬管理条例" };
    const ranking = new Ranking(tableOf([document]), parseQuery("养犬管理"));
    expect(ranking.rank(0, matchOf(document, "养犬管理")).tier).toBe(1);
    expect(new Ranking(tableOf([document]), parseQuery("通")).rank(0, [null]).tier).toBe(2);
    const both = parseQuery("通知 养犬");
    expect(
      new Ranking(tableOf([document]), both).rank(0, matchOf(document, "通知 养犬")).tier,
    ).toBe(1);
  });

  test("lists a law, what carries it out, what else names it, what speaks of it", () => {
    const titles = [
      "中华人民共和国土地管理法",
      "中华人民共和国土地管理法实施条例",
      "上海市实施《中华人民共和国土地管理法》办法",
      "全国人民代表大会常务委员会关于修改《中华人民共和国土地管理法》的决定",
      "耕地保护条例",
    ];
    const documents = titles.map((title) => ({ title, text: "依照土地管理法制定。" }));
    for (const query of ["土地管理法", "土地 管理法"]) {
      expect(ordered(query, documents.toReversed())).toEqual(titles);
    }
  });

  test("puts what holds before what has ended where titles match alike, not before a better title", () => {
    const documents: Searched[] = [
      { title: "北京市养犬管理条例", validity: "repealed" },
      { title: "呼和浩特市养犬管理条例", validity: "unlabelled" },
      { title: "上海市养犬管理条例实施细则" },
      { title: "养犬管理条例", validity: "repealed" },
    ];
    expect(ordered("养犬管理条例", documents)).toEqual([
      "养犬管理条例",
      "呼和浩特市养犬管理条例",
      "北京市养犬管理条例",
      "上海市养犬管理条例实施细则",
    ]);
  });

  test("of texts, prefers more places, and at equal score what is in force", () => {
    const documents: Searched[] = [
      { title: "甲", text: "养犬登记。", validity: "repealed" },
      { title: "乙", text: "养犬登记。" },
      { title: "丙", text: "养犬养犬养犬养犬。", validity: "repealed" },
    ];
    expect(ordered("养犬", documents)).toEqual(["丙", "乙", "甲"]);
  });

  test("orders, whatever is compared: no circle, and the same both ways", () => {
    const rank = fc.record({
      tier: fc.integer({ min: 1, max: 5 }),
      extra: fc.nat(3),
      score: fc.nat(3),
      force: fc.nat(2),
    });
    fc.assert(
      fc.property(rank, rank, rank, (a, b, c) => {
        expect(Math.sign(compareRanks(a, b))).toBe(-Math.sign(compareRanks(b, a)) + 0);
        if (compareRanks(a, b) <= 0 && compareRanks(b, c) <= 0) {
          expect(compareRanks(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
