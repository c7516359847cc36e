import { dayOf } from "../tables/day-number.ts";
import type { FacetTable, RankTable } from "../tables/tables.ts";

/** Facets: values of which a query may ask for several, and which are counted. */
export const facetNames = ["publisher", "topic", "genre", "validity", "year"] as const;
export type FacetName = (typeof facetNames)[number];

/** The values of documents by their number, out of the tables. */
export class DocumentValues {
  readonly #ranks: RankTable;
  readonly #facets: FacetTable;
  readonly #days: number[];
  /** By index of the organ, each once it is asked for. */
  readonly #lineages: string[][] = [];

  constructor(ranks: RankTable, facets: FacetTable) {
    this.#ranks = ranks;
    this.#facets = facets;
    let day = 0;
    this.#days = ranks.dayGaps.map((gap) => {
      day += gap;
      return day;
    });
  }

  /** Days since 1970-01-01. */
  day(document: number): number {
    return this.#days[document] ?? Number.NaN;
  }

  /** What a document counts under in a facet: none, one, a theme and its sub-theme, an organ and those above it. */
  of(document: number, facet: FacetName): string[] {
    const { validity, validities, publisher } = this.#ranks;
    const { topic, topics, genre, genres } = this.#facets;
    switch (facet) {
      case "publisher":
        return this.#lineage(publisher[document] ?? -1);
      case "topic":
        return withTheme(topics[topic[document] ?? -1]);
      case "genre":
        return some(genres[genre[document] ?? -1]);
      case "validity":
        return some(validities[validity[document] ?? -1]);
      case "year":
        return [dayOf(this.day(document)).slice(0, 4)];
    }
  }

  /** Names of the fields of the project that can be filtered by. */
  get ownNames(): string[] {
    return [...new Set(this.#facets.own?.map(({ name }) => name))];
  }

  /** What a document says in a field of the project. */
  ofOwn(document: number, name: string): string[] {
    const column = this.#facets.own?.find((one) => one.name === name);
    const codes = [column?.codes[document] ?? -1].flat();
    return codes.flatMap((code) => some(column?.values[code]));
  }

  /** The names of an organ and of all above it. */
  #lineage(index: number): string[] {
    const { publishers } = this.#ranks;
    if (!publishers[index]) return [];
    this.#lineages[index] ??= lineage(publishers, index);
    return this.#lineages[index];
  }

  /** Was it in force on that day? Not known counts as no. */
  inForceOn(document: number, day: number): boolean {
    const period = this.#facets.forcePeriods[document];
    if (!period) return false;
    const [from, until] = period;
    return (from === null || from <= day) && (until === null || day <= until);
  }

  /** The name of a publisher whose name or identifier this is. */
  publisherName(nameOrId: string): string {
    return this.#ranks.publishers.find(({ id }) => id === nameOrId)?.name ?? nameOrId;
  }
}

/** Organs above one another that are followed: a table from anywhere may hold circles, and chains without end. */
const deepest = 1000;

function lineage(publishers: RankTable["publishers"], index: number): string[] {
  const names = new Set<string>();
  let next = publishers[index];
  for (let depth = 0; next && depth < deepest; depth += 1) {
    names.add(next.name);
    next = publishers[next.parent ?? -1];
  }
  return [...names];
}

function some(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function withTheme(topic: string | undefined): string[] {
  const theme = topic?.split("/")[0];
  return theme === topic ? some(topic) : [...some(theme), ...some(topic)];
}
