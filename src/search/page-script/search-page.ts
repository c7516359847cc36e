import { OtherVersionError, openSearch, type Search, type SearchResponse } from "../engine/api.ts";
import { element, part } from "./element.ts";
import { emptyState } from "./empty.ts";
import { chosenIn, showFilters } from "./filters.ts";
import { failures, noSuchPage, notices, summary } from "./messages.ts";
import { pagerLinks } from "./pager.ts";
import { resultItem } from "./results.ts";
import {
  isAsking,
  isFiltered,
  readState,
  type SearchState,
  withinLimit,
  withoutFilters,
  writeState,
} from "./state.ts";

const perPage = 10;

/** Milliseconds after which the page says that it is still reading. */
const patience = 400;

/** The search page: what it shows is a function of its address. */
export class SearchPage {
  /** A map: the address may ask for `constructor`, which every object has. */
  readonly #validityLabels: ReadonlyMap<string, string>;
  readonly #box: HTMLFormElement;
  readonly #filters = part<HTMLFormElement>("filters");
  readonly #title = document.title;
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
    window.addEventListener("popstate", () => this.#show());
    this.#show();
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

  async #show(): Promise<void> {
    const state = readState(location.search);
    const question = ++this.#question;
    this.#fillForms(state);
    part("found").hidden = !isAsking(state);
    part("tips").hidden = isAsking(state);
    if (!isAsking(state)) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#announce("正在读取索引，请稍候…"), patience);
    part("found").setAttribute("aria-busy", "true");
    try {
      await this.#ask(state, () => question === this.#question);
    } catch (error) {
      if (question === this.#question) this.#showFailure(error);
    } finally {
      if (question === this.#question) part("found").removeAttribute("aria-busy");
    }
  }

  /** Shows results first; counts follow when they need more than the results did. */
  async #ask(state: SearchState, isCurrent: () => boolean): Promise<void> {
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
      offset: (state.page - 1) * perPage,
      limit: perPage,
    } as const;
    const response = await search.query(state.q, { ...options, facets: false });
    if (!isCurrent()) return;
    const pages = Math.ceil(response.total / perPage);
    if (pages > 0 && state.page > pages) {
      const last = { ...state, page: pages };
      history.replaceState(null, "", writeState(last));
      await this.#ask(last, isCurrent);
      if (isCurrent()) part("notice").append(noSuchPage(state.page));
      return;
    }
    await this.#showResults(search, state, response);
    const [{ choices }, organs] = await Promise.all([
      search.query(state.q, { ...options, limit: 0 }),
      search.publishers(),
    ]);
    if (choices && isCurrent()) showFilters(state, choices, organs, this.#validityLabels);
  }

  async #showResults(search: Search, state: SearchState, response: SearchResponse): Promise<void> {
    const { total, results, notice } = response;
    const items = results.map((result) => resultItem(result, state.q, this.#validityLabels));
    const empty =
      total === 0 && notice !== "nothing-to-search" ? await emptyState(search, state) : null;
    part("results").replaceChildren(...items);
    part("notice").replaceChildren(...(notice ? [notices[notice]] : []));
    part("empty").replaceChildren(...(empty ? [empty] : []));
    part("pager").replaceChildren(...pagerLinks(state, Math.ceil(total / perPage)));
    part("filter-panel").hidden = total === 0 && !isFiltered(state);
    this.#announce(summary(response, state, perPage));
  }

  #showFailure(error: unknown): void {
    console.error(error);
    const isOutdated = error instanceof OtherVersionError;
    const words = isOutdated ? failures.outdated : failures.unreadable;
    const button = element("button", { type: "button", textContent: words.button });
    button.addEventListener("click", () => (isOutdated ? location.reload() : this.#show()));
    for (const name of ["results", "notice", "pager"]) part(name).replaceChildren();
    part("empty").replaceChildren(
      element("div", { className: "empty" }, element("p", { textContent: words.message }), button),
    );
    this.#announce("搜索没有完成");
  }

  /** The summary is a live region: what is put there is read out. */
  #announce(words: string): void {
    clearTimeout(this.#waiting);
    part("summary").textContent = words;
  }

  #fillForms(state: SearchState): void {
    this.#input.value = state.q;
    for (const name of ["from", "to", "inForceOn", "sort"] as const) {
      (this.#filters.elements.namedItem(name) as HTMLInputElement).value = state[name];
    }
    const clear = part<HTMLAnchorElement>("clear");
    clear.hidden = !isFiltered(state);
    clear.href = writeState(withoutFilters(state)) || "?";
    document.title = state.q === "" ? this.#title : `${state.q} - ${this.#title}`;
  }
}
