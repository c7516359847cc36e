import type { PortalDocument, Publisher } from "../../portal/model/portal.ts";
import { lineages } from "../../portal/model/publishers.ts";
import { type NamedField, ownValue, shownTexts } from "../../schema/index.ts";
import { dayNumber } from "../tables/day-number.ts";
import { slugColumn } from "../tables/slug-column.ts";
import type { FacetTable, OwnColumn, RankTable, TitleTable } from "../tables/tables.ts";
import { searchHead } from "../words/blocks.ts";
import type { WordCounts } from "./store/shard-facts.ts";

/**
 * The columns every query needs. Documents stand in the order of the indexes, oldest first, here and below.
 * @param counts words of each document
 */
export function rankTable(
  documents: readonly PortalDocument[],
  { places, headTokens }: WordCounts,
  organs: readonly Publisher[],
): RankTable {
  const above = lineages(organs);
  const lineageOf = ({ publisher: { id } }: PortalDocument) => above.get(id) ?? [];
  const publisher = new Dictionary(
    documents.map((document) => document.publisher.id),
    documents.flatMap((document) => lineageOf(document).map(({ id }) => id)),
  );
  const validity = new Dictionary(documents.map((document) => document.validity.status));
  const numberOf = dayNumbers();
  return {
    slugs: slugColumn(documents.map(({ slug }) => slug)),
    dayGaps: gaps(documents.map(({ day }) => numberOf(day))),
    validity: validity.codes,
    validities: validity.values,
    publisher: publisher.codes,
    publishers: publisher.values.map((id) => {
      const [organ, next] = above.get(id) ?? [];
      const parent = next ? { parent: publisher.codeOf(next.id) } : {};
      return { id, name: organ?.name ?? id, ...parent };
    }),
    headTokens,
    places,
  };
}

/**
 * The columns of filters and counts.
 * @param ownFields of the project
 */
export function facetTable(
  documents: readonly PortalDocument[],
  ownFields: readonly NamedField[],
): FacetTable {
  const own = ownFields.filter(({ facet }) => facet).map((field) => ownColumn(documents, field));
  const topic = new Dictionary(documents.map((document) => topicOf(document)));
  const genre = new Dictionary(documents.map(({ meta }) => meta.genre));
  const numberOf = dayNumbers();
  const optionalDay = (day: string | null) => (day === null ? null : numberOf(day));
  return {
    topic: topic.codes,
    topics: topic.values,
    genre: genre.codes,
    genres: genre.values,
    forcePeriods: documents.map(({ forcePeriod }) =>
      forcePeriod ? [optionalDay(forcePeriod.from), optionalDay(forcePeriod.until)] : 0,
    ),
    ...(own.length > 0 && { own }),
  };
}

/** From each number to the next; the first from 0. */
function gaps(numbers: readonly number[]): number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

function ownColumn(documents: readonly PortalDocument[], field: NamedField): OwnColumn {
  const texts = documents.map(({ meta }) => [...new Set(shownTexts(ownValue(meta, field)))]);
  const all = new Dictionary([], texts.flat());
  const codes = texts.map((values) => {
    const [first = -1, ...others] = values.map((value) => all.codeOf(value));
    return others.length > 0 ? [first, ...others] : first;
  });
  return { name: field.name, codes, values: all.values };
}

/** The columns of one-character queries. */
export function titleTable(documents: readonly PortalDocument[]): TitleTable {
  const heads = documents.map(({ meta }) => searchHead(meta));
  return {
    titles: heads.map(({ title }) => title),
    numbers: heads.map(({ numbers }) => numbers),
  };
}

function topicOf({ topic }: PortalDocument): string | undefined {
  return topic?.subTheme ? `${topic.theme}/${topic.subTheme}` : topic?.theme;
}

/** Documents share days: to read each again would cost more than all else of their rows. */
function dayNumbers(): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    let number = known.get(day);
    if (number === undefined) {
      number = dayNumber(day);
      known.set(day, number);
    }
    return number;
  };
}

/** A column of few different values: their list, and for each row its index there. */
class Dictionary<Value extends string> {
  readonly values: Value[];
  readonly codes: number[];

  readonly #codes: Map<Value, number>;

  /** @param more values that stand in the list without being in the column */
  constructor(column: readonly (Value | undefined)[], more: readonly Value[] = []) {
    const values = [...column, ...more].filter((value) => value !== undefined);
    this.values = [...new Set(values)].sort();
    this.#codes = new Map(this.values.map((value, code) => [value, code]));
    this.codes = column.map((value) => this.codeOf(value));
  }

  /** The index of a value in the list; -1 where there is none. */
  codeOf(value: Value | undefined): number {
    return value === undefined ? -1 : (this.#codes.get(value) ?? -1);
  }
}
