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
  /** Fields of the project, by their names: `{ fundingYear: "2026" }`; values are as people read them. */
  own?: Readonly<Record<string, Choice>> | undefined;
  /** First and last listed day, `YYYY-MM-DD`, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** A day on which the document was in force, `YYYY-MM-DD`. */
  inForceOn?: string | undefined;
}

/** How many documents have each value of each facet. */
export interface FacetCounts extends Record<FacetName, Record<string, number>> {
  /** The same of fields of the project, by their names; absent where none can be filtered by. */
  own?: Record<string, Record<string, number>>;
}

export interface Filtered {
  documents: number[];
  /** Of the documents that pass. */
  facets: FacetCounts;
  /** The same, each facet without regard to its own filter: what choosing another value would give. */
  choices: FacetCounts;
}

/** What a facet counts, and what of it is asked for. */
interface Facet {
  of(document: number): string[];
  /** Null: any value, and none. */
  wanted: ReadonlySet<string> | null;
  found: Record<string, number>;
  choices: Record<string, number>;
}

/**
 * Keeps the documents that pass all filters and counts their values. A day that is none filters nothing; a field that
 * the portal does not have is one in which no document says anything.
 */
export function applyFilters(
  documents: readonly number[],
  filters: Filters,
  values: DocumentValues,
): Filtered {
  const asked = new Map(Object.entries(filters.own ?? {}));
  const own = new Map(
    [...new Set([...values.ownNames, ...asked.keys()])].map((name) => [
      name,
      facetOf((document) => values.ofOwn(document, name), list(asked.get(name))),
    ]),
  );
  const ours = new Map(
    facetNames.map((name) => [
      name,
      facetOf((document) => values.of(document, name), chosenValues(filters, name, values)),
    ]),
  );
  const all = [...ours.values(), ...own.values()];
  const from = readDay(filters.from ?? "") ?? Number.NEGATIVE_INFINITY;
  const to = readDay(filters.to ?? "") ?? Number.POSITIVE_INFINITY;
  const inForceOn = readDay(filters.inForceOn ?? "");
  const passed: number[] = [];
  for (const document of documents) {
    const day = values.day(document);
    if (day < from || day > to) continue;
    if (inForceOn !== null && !values.inForceOn(document, inForceOn)) continue;
    const failed = all.filter(
      ({ wanted, of }) => wanted && !of(document).some((value) => wanted.has(value)),
    );
    if (failed.length > 1) continue;
    for (const facet of all) {
      const here = facet.of(document);
      if (failed.length === 0) count(facet.found, here);
      if (failed.length === 0 || failed[0] === facet) count(facet.choices, here);
    }
    if (failed.length === 0) passed.push(document);
  }
  const counts = (of: "found" | "choices"): FacetCounts => {
    const each = Object.fromEntries(facetNames.map((name) => [name, ours.get(name)?.[of] ?? {}]));
    const known = values.ownNames.map((name) => [name, own.get(name)?.[of] ?? {}]);
    return {
      ...(each as Record<FacetName, Record<string, number>>),
      ...(known.length > 0 && { own: Object.fromEntries(known) }),
    };
  };
  return { documents: passed, facets: counts("found"), choices: counts("choices") };
}

function facetOf(of: Facet["of"], chosen: readonly string[]): Facet {
  const none = (): Record<string, number> => Object.create(null);
  const wanted = chosen.length > 0 ? new Set(chosen) : null;
  return { of, wanted, found: none(), choices: none() };
}

/** Does any filter leave documents out? */
export function hasFilters(filters: Filters): boolean {
  return (
    facetNames.some((facet) => list(filters[facet]).length > 0) ||
    Object.values(filters.own ?? {}).some((choice) => list(choice).length > 0) ||
    [filters.from, filters.to, filters.inForceOn].some((day) => readDay(day ?? "") !== null)
  );
}

function chosenValues(filters: Filters, facet: FacetName, values: DocumentValues): string[] {
  const chosen = list(filters[facet]);
  return facet === "publisher" ? chosen.map((name) => values.publisherName(name)) : [...chosen];
}

function list(choice: Choice): readonly string[] {
  const values = typeof choice === "string" ? [choice] : (choice ?? []);
  return values.filter((value) => value !== "");
}

function count(counts: Record<string, number>, values: string[]): void {
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
}
