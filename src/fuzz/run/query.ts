import { scan, scanDocument } from "../../journeys/plain-scan.ts";
import { Files } from "../../search/browser/files.ts";
import { markMatches } from "../../search/browser/mark-matches.ts";
import { Search } from "../../search/browser/search.ts";
import {
  hostOf,
  type IndexedDocument,
  publishedIndex,
} from "../../search/fixtures/published-index.ts";
import { readState, writeState } from "../../search/page/state.ts";
import { parseQuery } from "../../search/query.ts";
import type { Fault, Input } from "../input.ts";
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
      new URL(base),
      hostOf(() => files, base),
    ),
    0,
  );
  const { results, total, notice } = await search.query(query, { limit: documents.length });
  await search.suggest(query);
  markMatches(documents[0]?.title ?? "", query);
  return [
    ...sameCount(total, results.length),
    ...sameAddress(query),
    ...(isComparable(query, notice)
      ? sameAnswer(
          query,
          results.map(({ indexNumber }) => indexNumber),
          wantedOf(documents, query),
        )
      : []),
  ];
}

/** One character is looked for in titles only, a long query in its beginning, exclusions not by the scan. */
function isComparable(query: string, notice: string | null): boolean {
  return notice === null && parseQuery(query).excluded.length === 0;
}

function wantedOf(documents: readonly IndexedDocument[], query: string): string[] {
  const scanned = documents.map(({ slug, title, blocks }) => {
    const visible = blocks.map(withoutInvisible);
    const sections = [{ id: null, title: "", titleInText: true, blocks: visible }];
    return scanDocument(
      { meta: { title: withoutInvisible(title), indexNumber: slug } },
      { sections },
    );
  });
  // What is nothing but signs is not looked for.
  const phrases = parseQuery(query).phrases.map(({ text }) => withoutInvisible(text));
  return scan(scanned, phrases.join(" "));
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
