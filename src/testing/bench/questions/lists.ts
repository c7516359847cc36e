import { openSearch } from "../../../api/search.ts";
import { searchIndex } from "../../../portal/addresses/search-addresses.ts";
import { Files } from "../../../search/engine/files.ts";
import { parseQuery } from "../../../search/engine/query.ts";
import { onHost } from "../../../search/engine/received/host.ts";
import { isManifest } from "../../../search/engine/received/is-manifest.ts";
import { isTable } from "../../../search/engine/received/is-table.ts";
import { likesOf } from "../../../search/engine/similar-answer.ts";
import { type MeaningPart, meaningOf } from "../../../search/meaning/meaning.ts";
import { wordTables } from "../../../search/meaning/tables/word-tables.ts";
import { slugsOf } from "../../../search/tables/slug-column.ts";
import { manifestFile } from "../../../search/tables/tables.ts";

/** Slugs of what a search lists for each of some questions, in its order. */
export type Lists = (asked: readonly string[]) => Promise<string[][]>;

/** Only the beginning of a list is looked at: nobody reads on. */
export const longest = 50;
const options = { limit: longest, facets: false } as const;

/** The search of a portal as a reader sees it: exact results, then similar ones. */
export async function listsOf(url: string): Promise<Lists> {
  const search = await openSearch(url);
  return inTurn(async (text) => {
    const { results, similar } = await search.query(text, options);
    return [...results, ...(similar?.results ?? [])].map(slugOf);
  });
}

/** The same where parts of reading a question are left out. */
export async function listsWithout(url: string, parts: readonly MeaningPart[]): Promise<Lists> {
  const search = await openSearch(url);
  const files = new Files(onHost(new URL(url)));
  const manifest = await files.json(searchIndex + manifestFile, isManifest);
  const { documents, tables, similar = [] } = manifest;
  const ranks = await files.json(searchIndex + tables.ranks, isTable("ranks", documents));
  const slugs = slugsOf(ranks.slugs);
  const words = await files.json(searchIndex + tables.words, isTable("words", documents));
  const read = wordTables(words);
  return inTurn(async (text) => {
    const { total, results } = await search.query(text, { ...options, similar: false });
    const exact = results.map(slugOf);
    if (total >= enough) return exact;
    const meaning = meaningOf(parseQuery(text), read, new Set(parts));
    const { documents } = await likesOf(meaning, similar, files);
    const likes = documents.map(({ document }) => slugs[document] ?? "");
    return [...exact, ...likes.filter((slug) => !exact.includes(slug))].slice(0, longest);
  });
}

/** Exact results beside which the search looks for nothing similar. */
const enough = 10;

function slugOf({ indexNumber }: { indexNumber: string }): string {
  return indexNumber.replaceAll("/", "_");
}

function inTurn(list: (text: string) => Promise<string[]>): Lists {
  return async (asked) => {
    const lists: string[][] = [];
    for (const text of asked) lists.push((await list(text)).slice(0, longest));
    return lists;
  };
}
