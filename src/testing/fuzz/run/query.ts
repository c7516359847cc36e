import { Files } from "../../../search/engine/files.ts";
import {
  hostOf,
  type IndexedDocument,
  publishedIndex,
} from "../../../search/engine/fixtures/published-index.ts";
import { markMatches } from "../../../search/engine/mark-matches.ts";
import { onHost } from "../../../search/engine/received/host.ts";
import { Search } from "../../../search/engine/search.ts";
import { readState, writeState } from "../../../search/page-script/state.ts";
import { rowOf } from "../../journeys/plain-scan.ts";
import type { Fault, Input } from "../input/input.ts";
import { sameAnswer } from "../laws/same-answer.ts";

/** What is kept of a query: the portal's documents, and what is typed. */
export interface QueryInput {
  documents: IndexedDocument[];
  query: string;
}

const base = "https://example.gov.cn/";

/** Asks a query of an index of these documents, and looks through their texts for the same. */
export async function tryQuery({ bytes }: Input): Promise<Fault[]> {
  const { documents, query }: QueryInput = JSON.parse(new TextDecoder().decode(bytes));
  const files = publishedIndex(documents, "1", 2);
  const search = await Search.open(
    new Files(
      onHost(
        new URL(base),
        hostOf(() => files, base),
      ),
    ),
    0,
  );
  const { results, total, notice } = await search.query(query, { limit: documents.length });
  await search.suggest(query);
  markMatches(documents[0]?.title ?? "", query);
  return [
    ...sameCount(total, results.length),
    ...sameAddress(query),
    ...(isComparable(notice)
      ? sameAnswer(
          query,
          results.map(({ indexNumber }) => indexNumber),
          wantedOf(documents, query),
        )
      : []),
  ];
}

/** What is longer than a query may be is looked for in its beginning, which the plain look does not know. */
function isComparable(notice: string | null): boolean {
  return notice !== "too-long";
}

/**
 * What the search promises, read without its code: what is not seen counts for nothing, wherever it stands; a query
 * is split at blanks; a phrase stands unbroken in one block, one of a single Han character in title or number; `-`
 * takes documents away where another phrase is asked for.
 */
function wantedOf(documents: readonly IndexedDocument[], query: string): string[] {
  const seen = withoutInvisible(query);
  if (seen.trim() === "") return documents.map(({ slug }) => slug);
  const words = seen.split(/\s+/).filter((word) => rowOf(word) !== "||");
  const isTakenAway = (word: string) => /^[-－]/.test(word);
  const asked = words.filter((word) => !isTakenAway(word));
  const wanted = asked.length > 0 ? asked : words;
  const excluded = asked.length > 0 ? words.filter(isTakenAway) : [];
  if (wanted.length === 0) return [];
  return documents
    .filter((document) => wanted.every((word) => stands(word, document)))
    .filter((document) => !excluded.some((word) => stands(word, document)))
    .map(({ slug }) => slug);
}

function stands(word: string, { slug, title, blocks }: IndexedDocument): boolean {
  const phrase = rowOf(withoutInvisible(word));
  const heads = [title, slug];
  const isOneCharacter = /^\|\p{Script=Han}\|$/u.test(phrase);
  const places = isOneCharacter ? heads : [...heads, ...blocks];
  return places.some((place) => rowOf(withoutInvisible(place)).includes(phrase));
}

/** The plain look knows nothing of what is not seen. */
function withoutInvisible(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
}

function sameCount(total: number, shown: number): Fault[] {
  return total === shown
    ? []
    : [{ law: "the count is the number of results", seen: `${total}, ${shown}` }];
}

/** An address goes into the page's state and comes back as it was. */
function sameAddress(query: string): Fault[] {
  const address = writeState(
    readState(`?q=${query}&publisher=${query}&page=${query}&from=${query}`),
  );
  const again = writeState(readState(address));
  return address === again
    ? []
    : [{ law: "an address means one thing", seen: `${address} ${again}` }];
}
