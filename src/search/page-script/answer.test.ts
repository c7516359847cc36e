import { describe, expect, test } from "vitest";
import { type Answer, answerOf, pagesOf, type SimilarAnswer } from "./answer.ts";
import { searched, summary } from "./messages.ts";
import { wordsIn } from "./results.ts";
import { similarHeading, synonymsSaid } from "./similar.ts";
import { readState } from "./state.ts";

const response = { total: 0, results: [], facets: null, choices: null, notice: null };
const near = (total: number): SimilarAnswer => ({
  total,
  results: [],
  facets: null,
  choices: null,
});
const answer = (total: number, similar: number | null): Answer =>
  answerOf({ ...response, total, similar: similar === null ? null : near(similar) });
const said = (total: number, similar: number | null, page = 1) =>
  summary(answer(total, similar), readState(`?q=a&page=${page}`));

describe("two answers on one page", () => {
  test("what an engine does not say is nothing", () => {
    expect(answerOf(response)).toEqual({
      ...response,
      similar: null,
      direct: null,
      synonyms: [],
      corrections: [],
    });
  });

  test("are counted apart, and have their pages together", () => {
    expect(said(0, null)).toBe("没有找到文件");
    expect(said(0, 0)).toBe("没有找到文件");
    expect(said(3, null)).toBe("找到 3 件文件");
    expect(said(24, null, 2)).toBe("找到 24 件文件，第 2 页，共 3 页");
    expect(said(0, 24)).toBe("没有一字不差的结果，意思相近的 24 件，第 1 页，共 3 页");
    expect(said(3, 4)).toBe("找到 3 件文件，意思相近的 4 件");
    expect([pagesOf(answer(0, 0)), pagesOf(answer(9, 11)), pagesOf(answer(10, null))]).toEqual([
      0, 2, 1,
    ]);
  });

  test("the second says what it is, and which other words it is for", () => {
    expect(similarHeading(answer(0, 5))).toBe("没有一字不差的结果，下面是意思相近的文件");
    expect(similarHeading(answer(2, 5))).toBe("意思相近的还有");
    expect(
      synonymsSaid([
        { asked: "养狗", added: ["养犬"] },
        { asked: "鞭炮", added: ["烟花", "爆竹"] },
        { asked: "办证", added: [] },
      ]),
    ).toBe("“养狗”也找了“养犬”；“鞭炮”也找了“烟花”、“爆竹”。");
    expect(synonymsSaid([])).toBe("");
  });

  test("a similar document is opened with the words that it has", () => {
    const piece = (text: string, match = true) => ({ text, match });
    const excerpt = [piece("养犬"), piece("的单位", false), piece("登记 证"), piece("养犬")];
    expect(wordsIn({ excerpt })).toBe("养犬 登记证");
    expect(wordsIn({ excerpt: [] })).toBe("");
  });
});

test("who finds nothing is told what was looked for, and whether similar documents were, too", () => {
  const state = readState("?q=%E5%85%BB%E7%8B%97&year=2020");
  expect(searched(state)).toBe("没有含有“养狗”，且符合所选筛选条件的文件。");
  expect(searched(state, true)).toBe(
    "没有含有“养狗”，且符合所选筛选条件的文件，也没有意思相近的。",
  );
});
