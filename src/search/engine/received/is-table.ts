import { mostDigits, type SlugColumn, slugsOf } from "../../tables/slug-column.ts";
import type {
  FacetTable,
  OwnColumn,
  RankTable,
  Tables,
  TitleTable,
  WordFile,
} from "../../tables/tables.ts";
import {
  type Check,
  isCount,
  isInteger,
  isListOf,
  isNumberOrNull,
  isOptional,
  isRecordOf,
  isSegment,
  isText,
} from "./shapes.ts";

/** Days from 1970 on either side that a date of the browser can tell. */
const lastDay = 100_000_000;

/** What a table must be in a portal of so many documents. */
export function isTable<Name extends keyof Tables>(
  name: Name,
  documents: number,
): Check<Tables[Name]> {
  const checks: { [Name in keyof Tables]: (documents: number) => Check<Tables[Name]> } = {
    ranks: isRankTable,
    facets: isFacetTable,
    titles: isTitleTable,
    words: () => isRecordOf<WordFile>({ synonyms: isText, names: isText, places: isText }),
  };
  return checks[name](documents);
}

const isOrgan = isRecordOf<RankTable["publishers"][number]>({
  id: isText,
  name: isText,
  parent: isOptional(isCount),
});

function isRankTable(documents: number): Check<RankTable> {
  const isRecord = isRecordOf<RankTable>({
    slugs: isSlugColumn(documents),
    dayGaps: isListOf(isInteger, documents),
    validity: isListOf(isInteger, documents),
    validities: isListOf(isText) as Check<RankTable["validities"]>,
    publisher: isListOf(isInteger, documents),
    publishers: isListOf(isOrgan),
    headTokens: isListOf(isListOf(isCount), documents),
    places: isListOf(isCount, documents),
  });
  return (value): value is RankTable => {
    if (!isRecord(value)) return false;
    let day = 0;
    return value.dayGaps.every((gap) => {
      day += gap;
      return Math.abs(day) <= lastDay;
    });
  };
}

function isSlugColumn(documents: number): Check<SlugColumn> {
  const isSeries: Check<SlugColumn["series"][number]> = (value): value is never =>
    Array.isArray(value) && isText(value[0]) && isCount(value[1]) && value[1] <= mostDigits;
  const isRecord = isRecordOf<SlugColumn>({
    series: isListOf(isSeries),
    of: isListOf(isCount, documents),
    steps: isListOf(isInteger, documents),
  });
  return (value): value is SlugColumn => isRecord(value) && isListOf(isSegment)(slugsOf(value));
}

function isFacetTable(documents: number): Check<FacetTable> {
  const isPeriod: Check<FacetTable["forcePeriods"][number]> = (value): value is never =>
    value === 0 || isListOf(isNumberOrNull, 2)(value);
  return isRecordOf<FacetTable>({
    topic: isListOf(isInteger, documents),
    topics: isListOf(isText),
    genre: isListOf(isInteger, documents),
    genres: isListOf(isText),
    forcePeriods: isListOf(isPeriod, documents),
    own: isOptional(isListOf(isOwnColumn(documents))),
  });
}

function isOwnColumn(documents: number): Check<OwnColumn> {
  const isCode: Check<number | number[]> = (value): value is never =>
    isInteger(value) || isListOf(isCount)(value);
  return isRecordOf<OwnColumn>({
    name: isText,
    codes: isListOf(isCode, documents),
    values: isListOf(isText),
  });
}

function isTitleTable(documents: number): Check<TitleTable> {
  return isRecordOf<TitleTable>({
    titles: isListOf(isText, documents),
    numbers: isListOf(isListOf(isText), documents),
  });
}
