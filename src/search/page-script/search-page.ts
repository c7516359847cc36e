import { OtherVersionError, openSearch, type Search } from "../engine/api.ts";
import { type Answer, answerOf, pagesOf, perPage } from "./answer.ts";
import { element, grow, part } from "./element.ts";
import { correctionList, emptyState } from "./empty.ts";
import { chosenIn, showFilters } from "./filters.ts";
import { failures, noExact, noSuchPage, notices, summary } from "./messages.ts";
import { NumberSearch } from "./number-search.ts";
import { pagerLinks } from "./pager.ts";
import { recentSearches } from "./recent.ts";
import { beginsLike, missingOf, Rest, seenAtOnce } from "./rest.ts";
import { resultItem } from "./results.ts";
import { growSimilar, showSimilar } from "./similar.ts";
import {
  isAsking,
  isFiltered,
  readState,
  type SearchState,
  withinLimit,
  withoutFilters,
  writeState,
} from "./state.ts";

/** Milliseconds after which the page says that it is still reading. */
const patience = 400;

/** Whether the page was open before: browsers scroll to where it was then. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "back_forward" || entry?.type === "reload";
}

/** The search page: what it shows is a function of its address. */
export class SearchPage {
  /** A map: the address may ask for `constructor`, which every object has. */
  readonly #validityLabels: ReadonlyMap<string, string>;
  readonly #box: HTMLFormElement;
  readonly #filters = part<HTMLFormElement>("filters");
  readonly #title = document.title;
  readonly #recent = recentSearches();
  readonly #numbers = new NumberSearch((number) => this.#go({ ...readState(""), q: number }));
  readonly #rest = new Rest();
  #search: Promise<Search> | null = null;
  /** Rises with each question, so that a late answer to an earlier one is dropped. */
  #question = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLFormElement) {
    this.#box = box;
    const labels = part("search").dataset.validityLabels ?? "{}";
    this.#validityLabels = new Map(Object.entries<string>(JSON.parse(labels)));
  }

  start(): void {
    part("search").hidden = false;
    part<HTMLDetailsElement>("filter-panel").open = matchMedia("(min-width: 60rem)").matches;
    this.#box.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go({ ...readState(location.search), q: withinLimit(this.#input.value), page: 1 });
    });
    this.#filters.addEventListener("change", () => this.#go(this.#stateOfFilters()));
    this.#filters.addEventListener("submit", (event) => event.preventDefault());
    part("search").addEventListener("click", (event) => this.#follow(event));
    part("remember").addEventListener("change", ({ target }) =>
      this.#recent.remember((target as HTMLInputElement).checked),
    );
    window.addEventListener("popstate", () => this.#show(true));
    this.#show(isReturn());
  }

  get #input(): HTMLInputElement {
    return this.#box.elements.namedItem("q") as HTMLInputElement;
  }

  #stateOfFilters(): SearchState {
    const data = new FormData(this.#filters);
    const value = (name: string) => String(data.get(name) ?? "");
    return {
      ...readState(`?sort=${value("sort")}`),
      q: readState(location.search).q,
      similar: readState(location.search).similar,
      ...chosenIn(this.#filters),
      from: value("from"),
      to: value("to"),
      inForceOn: value("inForceOn"),
    };
  }

  /** Links to other states of this page do not load it anew. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest("a");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link?.getAttribute("href")?.startsWith("?") || elsewhere) return;
    event.preventDefault();
    this.#go(readState(link.search));
    part("summary").focus();
    part("summary").scrollIntoView({ block: "start" });
  }

  #go(state: SearchState): void {
    const address = writeState(state) || location.pathname;
    if (address !== location.search) history.pushState(null, "", address);
    this.#show();
  }

  /** @param isWhole all results of the page at once: whoever comes back is put where they were, far down perhaps */
  async #show(isWhole = false): Promise<void> {
    const state = readState(location.search);
    const question = ++this.#question;
    this.#rest.withdraw();
    this.#fillForms(state);
    part("found").hidden = !isAsking(state);
    part("tips").hidden = isAsking(state);
    if (!isAsking(state)) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#announce("正在读取索引，请稍候…"), patience);
    part("found").setAttribute("aria-busy", "true");
    try {
      const atOnce = isWhole ? perPage : seenAtOnce();
      await this.#ask(state, atOnce, () => question === this.#question);
    } catch (error) {
      if (question === this.#question) this.#showFailure(error);
    } finally {
      if (question === this.#question) part("found").removeAttribute("aria-busy");
    }
  }

  /** Shows results first; counts follow when they need more than the results did. */
  async #ask(state: SearchState, atOnce: number, isCurrent: () => boolean): Promise<void> {
    this.#search ??= openSearch({ base: document.documentElement.dataset.base });
    const search = await this.#search.catch((error) => {
      this.#search = null;
      throw error;
    });
    const options = {
      ...state.chosen,
      own: state.own,
      from: state.from,
      to: state.to,
      inForceOn: state.inForceOn,
      sort: state.q.trim() === "" && state.sort === "relevance" ? "newest" : state.sort,
      similar: state.similar,
      offset: (state.page - 1) * perPage,
      limit: perPage,
    } as const;
    const ask = async (limit: number) =>
      answerOf(await search.query(state.q, { ...options, facets: false, limit }));
    const answer = await ask(atOnce);
    if (!isCurrent()) return;
    const pages = pagesOf(answer);
    if (pages > 0 && state.page > pages) {
      const last = { ...state, page: pages };
      history.replaceState(null, "", writeState(last));
      await this.#ask(last, atOnce, isCurrent);
      if (isCurrent()) part("notice").append(noSuchPage(state.page));
      return;
    }
    const empty =
      answer.total === 0 && answer.notice !== "nothing-to-search"
        ? await emptyState(search, state, answer)
        : null;
    if (!isCurrent()) return;
    this.#showAnswer(state, answer, empty);
    const missing = missingOf(answer, options.offset);
    part("similar").hidden ||= missing.exact > 0;
    this.#rest.offer(missing, async () => {
      const whole = await ask(perPage);
      if (!isCurrent()) return null;
      if (beginsLike(whole, answer)) return this.#showRest(state, whole);
      // Published anew meanwhile.
      this.#showAnswer(state, whole, empty);
      return null;
    });
    this.#recent.add(state.q);
    // Results are seen before anything is read for the counts.
    await new Promise((resolve) => setTimeout(resolve));
    const counts = { ...options, limit: 0 };
    const [counted, organs] = await Promise.all([
      search.query(state.q, counts).then(answerOf),
      search.publishers(),
    ]);
    const choices =
      counted.total > 0 ? counted.choices : (counted.similar?.choices ?? counted.choices);
    if (choices && isCurrent()) showFilters(state, choices, organs, this.#validityLabels);
  }

  #showAnswer(state: SearchState, answer: Answer, empty: HTMLElement | null): void {
    const { total, notice, direct, corrections, similar } = answer;
    part("direct").replaceChildren(
      ...(direct && state.page === 1
        ? [
            element("p", { className: "search-direct", textContent: "您要找的可能就是" }),
            element("ul", { className: "documents" }, this.#item(direct, state)),
          ]
        : []),
    );
    part("results").replaceChildren(...this.#items(answer, state));
    part("notice").replaceChildren(...(notice ? [notices[notice]] : []));
    part("empty").replaceChildren(...(empty ? [empty] : correctionList(corrections)));
    showSimilar(answer, state, this.#validityLabels);
    part("pager").replaceChildren(...pagerLinks(state, pagesOf(answer)));
    part("apply").hidden = total >= perPage || state.q.trim() === "";
    part("filter-panel").hidden = total === 0 && !similar?.total && !isFiltered(state);
    this.#announce(summary(answer, state));
  }

  /**
   * Puts results behind the first ones; nothing that stands there changes.
   * @returns the first of them
   */
  #showRest(state: SearchState, answer: Answer): HTMLElement | null {
    const exact = grow(part("results"), this.#items(answer, state));
    const similar = growSimilar(answer, state, this.#validityLabels);
    part("similar").hidden = part("similar-notes").childElementCount === 0;
    return exact[0] ?? similar[0] ?? null;
  }

  /** Results of the exact answer without the one that stands above them. */
  #items({ results, direct }: Answer, state: SearchState): HTMLElement[] {
    return results
      .filter(({ url }) => state.page > 1 || url !== direct?.url)
      .map((result) => this.#item(result, state));
  }

  #item(result: Answer["results"][number], { q }: SearchState): HTMLElement {
    return resultItem(result, q, this.#validityLabels);
  }

  #showFailure(error: unknown): void {
    console.error(error);
    const isOutdated = error instanceof OtherVersionError;
    const words = isOutdated ? failures.outdated : failures.unreadable;
    const button = element("button", { type: "button", textContent: words.button });
    button.addEventListener("click", () => (isOutdated ? location.reload() : this.#show()));
    for (const name of ["results", "direct", "notice", "pager"]) part(name).replaceChildren();
    for (const name of ["similar", "apply"]) part(name).hidden = true;
    const message = element("p", { textContent: words.message });
    part("empty").replaceChildren(element("div", { className: "empty" }, message, button));
    this.#announce("搜索没有完成");
  }

  /** The summary is a live region: what is put there is read out. */
  #announce(words: string): void {
    clearTimeout(this.#waiting);
    const heard = words.startsWith(noExact) ? noExact : "";
    const first = heard ? [element("span", { className: "sr-only", textContent: heard })] : [];
    part("summary").replaceChildren(...first, words.slice(heard.length));
  }

  #fillForms(state: SearchState): void {
    this.#input.value = state.q;
    this.#numbers.show(state.q);
    part<HTMLInputElement>("remember").checked = !this.#recent.read().isOff;
    for (const name of ["from", "to", "inForceOn", "sort"] as const) {
      (this.#filters.elements.namedItem(name) as HTMLInputElement).value = state[name];
    }
    const clear = part<HTMLAnchorElement>("clear");
    clear.hidden = !isFiltered(state);
    clear.href = writeState(withoutFilters(state)) || "?";
    document.title = state.q === "" ? this.#title : `${state.q} - ${this.#title}`;
  }
}
