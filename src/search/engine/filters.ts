import { readDay } from "../tables/day-number.ts";
import { type DocumentValues, type FacetName, facetNames } from "./document-values.ts";

type Choice = string | readonly string[] | undefined;

export interface Filters {
  /** Name or identifier (with all organs below it); several: any of them. The same for each facet. */
  publisher?: Choice;
  /** `theme` (with all its sub-themes) or `theme/sub-theme`. */
  topic?: Choice;
  genre?: Choice;
  /** `inForce`, `repealed` … */
  validity?: Choice;
  /** `YYYY` */
  year?: Choice;
  /** First and last listed day, `YYYY-MM-DD`, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** A day on which the document was in force, `YYYY-MM-DD`. */
  inForceOn?: string | undefined;
}

export type FacetCounts = Record<FacetName, Record<string, number>>;

export interface Filtered {
  documents: number[];
  /** Of the documents that pass. */
  facets: FacetCounts;
  /** The same, each facet without regard to its own filter: what choosing another value would give. */
  choices: FacetCounts;
}

/** Keeps the documents that pass all filters and counts their values. A day that is none filters nothing. */
export function applyFilters(
  documents: readonly number[],
  filters: Filters,
  values: DocumentValues,
): Filtered {
  const chosen = new Map(facetNames.map((facet) => [facet, chosenValues(filters, facet, values)]));
  const from = readDay(filters.from ?? "") ?? Number.NEGATIVE_INFINITY;
  const to = readDay(filters.to ?? "") ?? Number.POSITIVE_INFINITY;
  const inForceOn = readDay(filters.inForceOn ?? "");
  const found: Filtered = { documents: [], facets: noCounts(), choices: noCounts() };
  for (const document of documents) {
    const day = values.day(document);
    if (day < from || day > to) continue;
    if (inForceOn !== null && !values.inForceOn(document, inForceOn)) continue;
    const failed = facetNames.filter((facet) => {
      const wanted = chosen.get(facet);
      return wanted && !values.of(document, facet).some((value) => wanted.has(value));
    });
    if (failed.length > 1) continue;
    for (const facet of facetNames) {
      const here = values.of(document, facet);
      if (failed.length === 0) count(found.facets[facet], here);
      if (failed.length === 0 || failed[0] === facet) count(found.choices[facet], here);
    }
    if (failed.length === 0) found.documents.push(document);
  }
  return found;
}

/** Does any filter leave documents out? */
export function hasFilters(filters: Filters): boolean {
  return (
    facetNames.some((facet) => list(filters[facet]).length > 0) ||
    [filters.from, filters.to, filters.inForceOn].some((day) => readDay(day ?? "") !== null)
  );
}

function chosenValues(filters: Filters, facet: FacetName, values: DocumentValues) {
  const chosen = list(filters[facet]);
  if (chosen.length === 0) return null;
  return new Set(facet === "publisher" ? chosen.map((name) => values.publisherName(name)) : chosen);
}

function list(choice: Choice): readonly string[] {
  const values = typeof choice === "string" ? [choice] : (choice ?? []);
  return values.filter((value) => value !== "");
}

function noCounts(): FacetCounts {
  const none = (): Record<string, number> => Object.create(null);
  return { publisher: none(), topic: none(), genre: none(), validity: none(), year: none() };
}

function count(counts: Record<string, number>, values: string[]): void {
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
}
