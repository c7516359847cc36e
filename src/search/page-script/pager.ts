import { element } from "./element.ts";
import { type SearchState, writeState } from "./state.ts";

/** Links to the pages before and after, with real addresses. */
export function pagerLinks(state: SearchState, pages: number): HTMLElement[] {
  const link = (page: number, words: string, rel: string) =>
    page < 1 || page > pages
      ? []
      : [element("a", { href: writeState({ ...state, page }) || "?", textContent: words, rel })];
  return [
    ...link(state.page - 1, "上一页", "prev"),
    ...(pages > 1 ? [element("span", { textContent: `第 ${state.page} / ${pages} 页` })] : []),
    ...link(state.page + 1, "下一页", "next"),
  ];
}
