import { type FacetName, facetNames } from "../engine/document-values.ts";
import { firstCharacters, longestQuery } from "../engine/query.ts";
import { readDay } from "../tables/day-number.ts";

/** Everything the search page shows is a function of this, and this stands in the address bar. */
export interface SearchState {
  q: string;
  chosen: Record<FacetName, string[]>;
  /** `YYYY-MM-DD`, or empty. */
  from: string;
  to: string;
  inForceOn: string;
  sort: Sort;
  /** From 1. */
  page: number;
}

export type Sort = "relevance" | "newest" | "oldest";

const dayNames = ["from", "to", "inForceOn"] as const;
const sorts: readonly string[] = ["newest", "oldest"] satisfies Sort[];

/** What an address may ask of one facet: each value becomes a part of the page and of every link in it. */
const mostValues = 50;
const longestValue = 200;

/** Reads a state from the query of an address; what makes no sense is taken as not there. */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const values = (name: string) =>
    [...new Set(parameters.getAll(name))]
      .filter((value) => value !== "" && value.length <= longestValue)
      .slice(0, mostValues);
  const day = (name: string) => {
    const value = parameters.get(name) ?? "";
    return readDay(value) === null ? "" : value;
  };
  const sort = parameters.get("sort") ?? "";
  const page = /^\d{1,9}$/.exec(parameters.get("page") ?? "")?.[0];
  return {
    q: withinLimit(parameters.get("q") ?? ""),
    chosen: {
      publisher: values("publisher"),
      topic: values("topic"),
      genre: values("genre"),
      validity: values("validity"),
      year: values("year"),
    },
    from: day("from"),
    to: day("to"),
    inForceOn: day("inForceOn"),
    sort: sorts.includes(sort) ? (sort as Sort) : "relevance",
    page: Math.max(Number(page ?? 1), 1),
  };
}

/** What is kept of a typed text in address and page; of one that is too long, enough to say so. */
export function withinLimit(text: string): string {
  return firstCharacters(text, longestQuery + 1);
}

/** The query of the address for a state, `?` included; empty for the state in which nothing is asked. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.q !== "") parameters.set("q", state.q);
  for (const facet of facetNames) {
    for (const value of state.chosen[facet]) parameters.append(facet, value);
  }
  for (const name of dayNames) if (state[name] !== "") parameters.set(name, state[name]);
  if (state.sort !== "relevance") parameters.set("sort", state.sort);
  if (state.page > 1) parameters.set("page", String(state.page));
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}

/** Is anything asked for? */
export function isAsking(state: SearchState): boolean {
  return state.q.trim() !== "" || isFiltered(state);
}

export function isFiltered({ chosen, from, to, inForceOn }: SearchState): boolean {
  return facetNames.some((facet) => chosen[facet].length > 0) || from + to + inForceOn !== "";
}

/** The same question without any filter. */
export function withoutFilters({ q, sort }: SearchState): SearchState {
  return { ...readState(""), q, sort };
}
