import { type FacetName, facetNames } from "../engine/document-values.ts";
import type { Sort } from "../engine/order.ts";
import { firstCharacters, longestQuery } from "../engine/query.ts";
import { readDay } from "../tables/day-number.ts";

/** Everything the search page shows is a function of this, and this stands in the address bar. */
export interface SearchState {
  q: string;
  chosen: Record<FacetName, string[]>;
  /** Values of fields of the project, by their names. */
  own: Record<string, string[]>;
  /** `YYYY-MM-DD`, or empty. */
  from: string;
  to: string;
  inForceOn: string;
  sort: Sort;
  /** Whether documents that come near are listed below the exact ones. */
  similar: boolean;
  /** From 1. */
  page: number;
}

const dayNames = ["from", "to", "inForceOn"] as const;
const sorts: readonly string[] = ["newest", "oldest"] satisfies Sort[];

/** What an address may ask of one facet: each value becomes a part of the page and of every link in it. */
const mostValues = 50;
const longestValue = 200;

/** Before the name of a field of the project: `own.fundingYear=2026`. */
export const ownPrefix = "own.";
const mostOwn = 100;
const ownName = /^own\.([a-z][A-Za-z0-9]{0,23})$/;

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
    own: ownValues([...parameters.keys()], values),
    from: day("from"),
    to: day("to"),
    inForceOn: day("inForceOn"),
    sort: sorts.includes(sort) ? (sort as Sort) : "relevance",
    similar: parameters.get("similar") !== "0",
    page: Math.max(Number(page ?? 1), 1),
  };
}

/** What is asked of fields of the project. @param values by the whole name of a parameter */
export function ownValues(
  names: readonly string[],
  values: (name: string) => string[],
): SearchState["own"] {
  const own: SearchState["own"] = Object.create(null);
  const asking = new Set(names.filter((name) => ownName.test(name)));
  for (const name of [...asking].slice(0, mostOwn)) {
    const field = ownName.exec(name)?.[1];
    const asked = field === undefined ? [] : values(name);
    if (field !== undefined && asked.length > 0) own[field] = asked;
  }
  return own;
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
  for (const [name, values] of Object.entries(state.own)) {
    for (const value of values) parameters.append(`${ownPrefix}${name}`, value);
  }
  for (const name of dayNames) if (state[name] !== "") parameters.set(name, state[name]);
  if (state.sort !== "relevance") parameters.set("sort", state.sort);
  if (!state.similar) parameters.set("similar", "0");
  if (state.page > 1) parameters.set("page", String(state.page));
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}

/** Is anything asked for? */
export function isAsking(state: SearchState): boolean {
  return state.q.trim() !== "" || isFiltered(state);
}

export function isFiltered({ chosen, own, from, to, inForceOn }: SearchState): boolean {
  const values = [...Object.values(chosen), ...Object.values(own)];
  return values.some(({ length }) => length > 0) || from + to + inForceOn !== "";
}

/** The same question without any filter. */
export function withoutFilters({ q, sort, similar }: SearchState): SearchState {
  return { ...readState(""), q, sort, similar };
}
