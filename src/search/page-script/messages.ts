import { longestQuery, parseQuery } from "../engine/query.ts";
import { type Answer, pagesOf } from "./answer.ts";
import { isFiltered, type SearchState } from "./state.ts";

/** What the summary begins with where there are similar documents only: to the eye their heading says it. */
export const noExact = "没有一字不差的结果，";

/** What the page says about results. */
export function summary(answer: Pick<Answer, "total" | "similar">, { page }: SearchState): string {
  const { total, similar } = answer;
  const near = similar?.total ?? 0;
  const pages = pagesOf(answer);
  const found = total === 0 ? "没有找到文件" : `找到 ${total} 件文件`;
  const isNearOnly = total === 0 && near > 0;
  const said = [
    ...(isNearOnly ? [] : [found]),
    ...(near > 0 ? [`意思相近的 ${near} 件`] : []),
    ...(pages > 1 ? [`第 ${page} 页，共 ${pages} 页`] : []),
  ].join("，");
  return isNearOnly ? noExact + said : said;
}

/** Said where a page was asked for that there is not. */
export function noSuchPage(asked: number): string {
  return `没有第 ${asked} 页，这是最后一页。`;
}

export const notices = {
  "one-character": "单个汉字只在标题、文号和索引号中查找；再加一个字，就能查找全文。",
  "nothing-to-search": "输入的内容里没有可以查找的文字。标点和符号不参加查找。",
  "too-long": `输入的内容太长，只查找了前 ${longestQuery} 个字。`,
} as const;

/** Why nothing was searched, and what to do about it. */
export const failures = {
  unreadable: {
    message: "搜索索引读取失败，可能是网络中断，或者网站正在更新、文件不完整。",
    button: "重试",
  },
  outdated: {
    message: "网站已经更新，本页的程序读不了新的搜索索引。请重新载入本页。",
    button: "重新载入",
  },
} as const;

/**
 * What was looked for and is not there, in a sentence.
 * @param andSimilar whether documents that come near were looked for as well
 */
export function searched(state: SearchState, andSimilar = false): string {
  const quoted = (phrases: { text: string }[]) => phrases.map(({ text }) => `“${text}”`).join("、");
  const { phrases, excluded } = parseQuery(state.q);
  const parts = [
    phrases.length > 1
      ? `同时含有${quoted(phrases)}`
      : phrases.length === 1
        ? `含有${quoted(phrases)}`
        : "",
    excluded.length > 0 ? `不含${quoted(excluded)}` : "",
    isFiltered(state) ? "符合所选筛选条件" : "",
  ];
  const near = andSimilar ? "，也没有意思相近的" : "";
  return `没有${parts.filter(Boolean).join("，且")}的文件${near}。`;
}
