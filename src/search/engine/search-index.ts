import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import {
  type FacetTable,
  type Manifest,
  manifestFile,
  manifestFormat,
  type RankTable,
  type Tables,
  type TitleTable,
} from "../tables/tables.ts";
import { DocumentValues } from "./document-values.ts";
import { type Files, FileUnavailableError, OtherVersionError } from "./files.ts";
import { applyFilters, type FacetCounts, type Filters, hasFilters } from "./filters.ts";
import { matchQuery } from "./match.ts";
import { readDocument } from "./published-document.ts";
import type { Query } from "./query.ts";
import { compareRanks, type Match, Ranking } from "./rank.ts";
import { hasFormat, isManifest } from "./received/is-manifest.ts";
import { isTable } from "./received/is-table.ts";
import { type SearchResult, toResult } from "./result.ts";
import { ShardIndex } from "./shard-index.ts";
import { type Suggestion, suggest } from "./suggest.ts";

export interface QueryOptions extends Filters {
  /** Default: relevance; without a phrase: newest. */
  sort?: "relevance" | "newest" | "oldest" | undefined;
  offset?: number | undefined;
  /** Default: 10. */
  limit?: number | undefined;
  /** `false`: do not wait for counts; `facets` and `choices` are then null. */
  facets?: boolean | undefined;
  /** Once it is aborted, the query rejects with its reason and reads nothing more. */
  signal?: AbortSignal | undefined;
}

export interface SearchResponse {
  total: number;
  results: SearchResult[];
  /** How many of the results have each value. */
  facets: FacetCounts | null;
  /** How many each value would give if its facet were not filtered. */
  choices: FacetCounts | null;
  notice: Query["notice"];
}

/** An organ that results can be filtered by: with its documents come those of the organs below it. */
export interface SearchPublisher {
  id: string;
  name: string;
  /** Name of the organ above; null: it stands at the top. */
  parent: string | null;
}

const manifestPath = `${searchIndex}${manifestFile}`;

/** One state of a portal's index, as it was published: its manifest with all that is named there. */
export class SearchIndex {
  readonly #files: Files;
  readonly #manifest: Manifest;
  readonly #shards: ShardIndex[];

  private constructor(files: Files, manifest: Manifest) {
    this.#files = files;
    this.#manifest = manifest;
    let first = 0;
    this.#shards = manifest.shards.map((entry) => {
      const index = new ShardIndex(entry, first, files);
      first += entry.documents;
      return index;
    });
  }

  /**
   * Opens what is published now.
   * @param cache how far caches are believed: the manifest keeps its name
   * @throws {OtherVersionError} when it is for another version of this program
   * @throws {FileUnavailableError} when it cannot be read
   */
  static async open(files: Files, cache: "no-cache" | "reload"): Promise<SearchIndex> {
    const manifest = await files.json(manifestPath, hasFormat, cache);
    if (manifest.format !== manifestFormat) throw new OtherVersionError(manifestPath);
    if (!isManifest(manifest)) throw new FileUnavailableError(manifestPath);
    return new SearchIndex(files, manifest);
  }

  /** The same index for one question, which ends when the signal is aborted. */
  until(signal: AbortSignal | undefined): SearchIndex {
    return new SearchIndex(this.#files.until(signal), this.#manifest);
  }

  /** Does the other one lead to the same files? Their names change with what they hold. */
  equals(other: SearchIndex): boolean {
    return JSON.stringify(this.#manifest) === JSON.stringify(other.#manifest);
  }

  /** @throws {FileUnavailableError} when a file cannot be read, or is not what it should be */
  async query(query: Query, options: QueryOptions): Promise<SearchResponse> {
    const wantsValues = options.facets !== false || hasFilters(options);
    const [ranks, facets, matches] = await Promise.all([
      this.#table("ranks"),
      wantsValues ? this.#table("facets") : null,
      this.#match(query),
    ]);
    const values = facets && new DocumentValues(ranks, facets);
    const filter = () => values && applyFilters([...matches.keys()], options, values);
    const filtered = hasFilters(options) ? filter() : null;
    const documents = filtered?.documents ?? [...matches.keys()];
    const ordered = order(documents, matches, query, ranks, options.sort);
    const { offset = 0, limit = 10 } = options;
    const results = Promise.all(
      ordered
        .slice(offset, offset + limit)
        .map((number) => toResult(number, query, ranks, this.#files)),
    );
    // Counted while the texts of the results are on their way.
    const counts = filtered ?? filter();
    return {
      total: documents.length,
      results: await results,
      facets: counts?.facets ?? null,
      choices: counts?.choices ?? null,
      notice: query.notice,
    };
  }

  /**
   * The organs with documents and those above them.
   * @throws {FileUnavailableError}
   */
  async publishers(): Promise<SearchPublisher[]> {
    const { publishers } = await this.#table("ranks");
    return publishers.map(({ id, name, parent }) => {
      return { id, name, parent: publishers[parent ?? -1]?.name ?? null };
    });
  }

  /** @throws {FileUnavailableError} */
  async suggest(text: string, limit: number): Promise<Suggestion[]> {
    const [ranks, titles] = await Promise.all([this.#table("ranks"), this.#table("titles")]);
    return suggest(text, limit, ranks, titles, this.#files);
  }

  async #match(query: Query): Promise<Map<number, Match>> {
    if (query.notice === "nothing-to-search") return new Map();
    return matchQuery(query, {
      shards: this.#shards,
      documents: this.#manifest.documents,
      ranks: () => this.#table("ranks"),
      titles: () => this.#table("titles"),
      document: async (number) => {
        const { slugs } = await this.#table("ranks");
        return readDocument(this.#files, slugs[number] ?? "");
      },
    });
  }

  #table(name: "ranks"): Promise<RankTable>;
  #table(name: "facets"): Promise<FacetTable>;
  #table(name: "titles"): Promise<TitleTable>;
  #table(name: keyof Tables): Promise<unknown> {
    const { tables, documents } = this.#manifest;
    return this.#files.json<unknown>(`${searchIndex}${tables[name]}`, isTable(name, documents));
  }
}

/** Numbers ascend with the listed day, so a document's number also orders it by time. */
function order(
  documents: number[],
  matches: Map<number, Match>,
  query: Query,
  ranks: RankTable,
  sort: QueryOptions["sort"] = "relevance",
): number[] {
  if (sort === "oldest") return documents.toSorted((a, b) => a - b);
  if (sort === "newest" || query.phrases.length === 0) return documents.toSorted((a, b) => b - a);
  const ranking = new Ranking(ranks, query.whole.length);
  return documents
    .map((number) => ({ number, rank: ranking.rank(number, matches.get(number) ?? []) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || b.number - a.number)
    .map(({ number }) => number);
}
