import type { Search, Suggestion } from "../engine/api.ts";
import { parseQuery } from "../engine/query.ts";
import type { Answer } from "./answer.ts";
import { element } from "./element.ts";
import { fileUrl } from "./file-url.ts";
import { searched } from "./messages.ts";
import { isFiltered, readState, type SearchState, withoutFilters, writeState } from "./state.ts";

/** Phrases for which the page counts what they would find alone. */
const countedPhrases = 5;

/** Numbers near to the one that was asked for. */
const nearNumbers = 5;

/**
 * What to show when nothing was found: what was searched, what may have been meant, the numbers next to one that was typed,
 * and what to relax, with what that would find. Null where similar documents are all there is to show.
 */
export async function emptyState(
  search: Search,
  state: SearchState,
  { corrections, similar }: Answer,
): Promise<HTMLElement | null> {
  const { phrases, excluded } = parseQuery(state.q);
  const hasSeveral = phrases.length + excluded.length > 1;
  const ways: SearchState[] = [
    ...(isFiltered(state) ? [withoutFilters(state)] : []),
    ...(hasSeveral ? phrases.slice(0, countedPhrases).map(({ text }) => asking(text)) : []),
  ];
  const [near, found] = await Promise.all([
    search.nearNumbers(state.q, nearNumbers).catch(() => []),
    Promise.all(ways.map((way) => wayItem(search, way, way.q === state.q))),
  ]);
  const isSimilar = similar !== null && similar.total > 0;
  const isLong = !isSimilar && phrases.some(({ units }) => units.length > 6);
  const parts = [
    // Where similar documents follow, the summary and their heading have said it.
    ...(isSimilar ? [] : [element("p", { textContent: searched(state, similar !== null) })]),
    ...correctionList(corrections),
    ...numberList(near),
    ...wayList(found.filter((item) => item !== null)),
    ...(isLong ? [element("p", { textContent: "长句可以只留关键词，词与词之间加空格。" })] : []),
  ];
  return parts.length > 0 ? element("div", { className: "empty" }, ...parts) : null;
}

/** What may have been meant, each one click away. */
export function correctionList(corrections: readonly string[]): HTMLElement[] {
  if (corrections.length === 0) return [];
  const links = corrections.flatMap((words, at) => [
    ...(at > 0 ? ["、"] : []),
    element("a", { href: writeState(asking(words)), textContent: words }),
  ]);
  return [element("p", { className: "search-corrections" }, "您要找的是不是：", ...links)];
}

function numberList(near: readonly Suggestion[]): HTMLElement[] {
  if (near.length === 0) return [];
  const items = near.map(({ title, number, url }) =>
    element(
      "li",
      {},
      element("a", { href: fileUrl(url).href, textContent: number ?? title }),
      title === "" || number === null ? null : ` ${title}`,
    ),
  );
  return [element("h3", { textContent: "相近的文号" }), element("ul", {}, ...items)];
}

function wayList(items: HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  return [element("h3", { textContent: "放宽条件" }), element("ul", {}, ...items)];
}

function asking(q: string): SearchState {
  return { ...readState(""), q };
}

/** A link to the relaxed question, where it finds anything. */
async function wayItem(
  search: Search,
  way: SearchState,
  sameText: boolean,
): Promise<HTMLElement | null> {
  const exactly = { limit: 0, facets: false, similar: false } as const;
  const { total } = await search.query(way.q, exactly);
  if (total === 0) return null;
  const words = sameText ? "去掉全部筛选条件" : `只查找“${way.q}”`;
  const link = element("a", { href: writeState(way) || "?", textContent: words });
  return element("li", {}, link, `（${total} 件）`);
}
