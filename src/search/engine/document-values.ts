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

  /** What a document counts under in a facet: none, one, or a theme and its sub-theme. */
  of(document: number, facet: FacetName): string[] {
    const { validity, validities, publisher, publishers } = this.#ranks;
    const { topic, topics, genre, genres } = this.#facets;
    switch (facet) {
      case "publisher":
        return some(publishers[publisher[document] ?? -1]?.name);
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

function some(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function withTheme(topic: string | undefined): string[] {
  const theme = topic?.split("/")[0];
  return theme === topic ? some(topic) : [...some(theme), ...some(topic)];
}
