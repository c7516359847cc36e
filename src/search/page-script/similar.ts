import { enoughResults } from "../engine/similar-answer.ts";
import type { Answer } from "./answer.ts";
import { element, grow, part } from "./element.ts";
import { resultItem, wordsIn } from "./results.ts";
import { isFiltered, type SearchState, withoutFilters, writeState } from "./state.ts";

/** What the list of similar documents is, in its heading. */
export function similarHeading({ total, similar }: Answer): string {
  if (total > 0) return "意思相近的还有";
  return similar ? "没有一字不差的结果，下面是意思相近的文件" : "";
}

/** For which words others were looked for: 养狗（也找了：养犬）. */
export function synonymsSaid(synonyms: Answer["synonyms"]): string {
  const said = synonyms
    .filter(({ added }) => added.length > 0)
    .map(({ asked, added }) => `“${asked}”也找了${added.map((word) => `“${word}”`).join("、")}`);
  return said.length > 0 ? `${said.join("；")}。` : "";
}

/** Shows the documents that come near, in a list of their own, or the way to have them again. */
export function showSimilar(
  answer: Answer,
  state: SearchState,
  validityLabels: ReadonlyMap<string, string>,
): void {
  const { similar, synonyms } = answer;
  const hasResults = similar !== null && similar.total > 0;
  const isLeftOut = !state.similar && state.q.trim() !== "" && answer.total < enoughResults;
  part("similar").hidden = !hasResults && !isLeftOut;
  part("similar-heading").hidden = !hasResults;
  part("similar-heading").textContent = hasResults ? similarHeading(answer) : "";
  part("similar-results").replaceChildren();
  growSimilar(answer, state, validityLabels);
  part("similar-notes").replaceChildren(
    ...(hasResults ? notes(synonyms, state) : []),
    ...(isLeftOut ? [way({ ...state, similar: true, page: 1 }, "也列出意思相近的文件")] : []),
  );
}

/**
 * Lists those that are not there yet.
 * @returns what is new in the list
 */
export function growSimilar(
  { similar }: Answer,
  state: SearchState,
  validityLabels: ReadonlyMap<string, string>,
): HTMLElement[] {
  const items = (similar?.results ?? []).map((result) =>
    resultItem(result, wordsIn(result) || state.q, validityLabels),
  );
  return grow(part("similar-results"), items);
}

function notes(synonyms: Answer["synonyms"], state: SearchState): HTMLElement[] {
  const said = synonymsSaid(synonyms);
  return [
    ...(said ? [element("p", { className: "search-synonyms", textContent: said })] : []),
    way({ ...state, similar: false, page: 1 }, "只看一字不差的结果"),
    ...(isFiltered(state) ? [way(withoutFilters(state), "去掉全部筛选条件")] : []),
  ];
}

function way(state: SearchState, words: string): HTMLElement {
  const link = element("a", { href: writeState(state) || "?", textContent: words });
  return element("p", { className: "search-way" }, link);
}
