import type { Search } from "../engine/api.ts";
import { parseQuery } from "../engine/query.ts";
import { element } from "./element.ts";
import { searched } from "./messages.ts";
import { isFiltered, readState, type SearchState, withoutFilters, writeState } from "./state.ts";

/** Phrases for which the page counts what they would find alone. */
const countedPhrases = 5;

/** What to show when nothing was found: what was searched, and what to relax, with what that would find. */
export async function emptyState(search: Search, state: SearchState): Promise<HTMLElement> {
  const { phrases, excluded } = parseQuery(state.q);
  const ways: SearchState[] = isFiltered(state) ? [withoutFilters(state)] : [];
  if (phrases.length + excluded.length > 1) {
    ways.push(
      ...phrases.slice(0, countedPhrases).map(({ text }) => ({ ...readState(""), q: text })),
    );
  }
  const items = await Promise.all(ways.map((way) => wayItem(search, way, way.q === state.q)));
  const found = items.filter((item) => item !== null);
  return element(
    "div",
    { className: "empty" },
    element("p", { textContent: searched(state) }),
    found.length > 0 ? element("ul", {}, ...found) : null,
    phrases.some(({ units }) => units.length > 6)
      ? element("p", { textContent: "长句必须一字不差；可以只留关键词，词与词之间加空格。" })
      : null,
  );
}

/** A link to the relaxed question, where it finds anything. */
async function wayItem(
  search: Search,
  way: SearchState,
  sameText: boolean,
): Promise<HTMLElement | null> {
  const { total } = await search.query(way.q, { limit: 0, facets: false });
  if (total === 0) return null;
  const words = sameText ? "去掉全部筛选条件" : `只查找“${way.q}”`;
  const link = element("a", { href: writeState(way) || "?", textContent: words });
  return element("li", {}, link, `（${total} 件）`);
}
