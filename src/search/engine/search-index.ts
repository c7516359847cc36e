import { slugOf } from "../../identifiers/slug.ts";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import { type Meaning, meaningOf } from "../meaning/meaning.ts";
import { type WordTables, wordTables } from "../meaning/tables/word-tables.ts";
import type { PackedText } from "../packs/packed-text.ts";
import type { LikeDocument } from "../similar/like-documents.ts";
import { Suggester, type Suggestion } from "../suggestions/suggester.ts";
import { slugsOf } from "../tables/slug-column.ts";
import {
  type FacetTable,
  type Manifest,
  manifestFile,
  manifestFormat,
  type RankTable,
  type Tables,
  type TitleTable,
  type WordFile,
} from "../tables/tables.ts";
import { DocumentValues } from "./document-values.ts";
import type { Wordings } from "./excerpt.ts";
import { type Files, FileUnavailableError, OtherVersionError } from "./files.ts";
import { applyFilters, type FacetCounts, type Filters, hasFilters } from "./filters.ts";
import { matchQuery } from "./match.ts";
import { byTime, inForceFirst, inOrder, type Sort } from "./order.ts";
import { type Query, wordingsOf } from "./query.ts";
import { type Match, Ranking } from "./rank.ts";
import { hasFormat, isManifest } from "./received/is-manifest.ts";
import { isTable } from "./received/is-table.ts";
import { type SearchResult, toResult } from "./result.ts";
import { enoughResults, type Likes, likesOf } from "./similar-answer.ts";
import { TextStore } from "./text-store.ts";
import { WordIndex } from "./word-index.ts";

export interface QueryOptions extends Filters {
  /** Default: relevance; without a phrase: newest. */
  sort?: Sort | undefined;
  offset?: number | undefined;
  /** Default: 10. */
  limit?: number | undefined;
  /** `false`: do not wait for counts; `facets` and `choices` are then null. */
  facets?: boolean | undefined;
  /** `false`: look for no similar documents; `similar` is then null. */
  similar?: boolean | undefined;
  /** Once it is aborted, the query rejects with its reason and reads nothing more. */
  signal?: AbortSignal | undefined;
}

export interface SearchResponse extends Answer {
  notice: Query["notice"];
  /** The second, inexact answer; null: there are enough exact results, nobody asked for it, or its files cannot be had. */
  similar: SimilarAnswer | null;
  /** The one result whose title or number is the query. */
  direct: SearchResult | null;
  /** Words of the query that the second answer looked for in other words too. */
  synonyms: { asked: string; added: string[] }[];
  /** What may have been meant instead of the query, the likeliest first. */
  corrections: string[];
}

/** Documents that are found, the best first; in both answers. */
interface Answer {
  total: number;
  results: SearchResult[];
  /** How many of the results have each value. */
  facets: FacetCounts | null;
  /** How many each value would give if its facet were not filtered. */
  choices: FacetCounts | null;
}

/** Documents that are like what was asked without holding it word for word, the likest first; none of the exact ones. */
export interface SimilarAnswer extends Answer {}

/** An organ that results can be filtered by: with its documents come those of the organs below it. */
export interface SearchPublisher {
  id: string;
  name: string;
  /** Name of the organ above; null: it stands at the top. */
  parent: string | null;
}

/** What every part of an answer is made from. */
interface Asked {
  query: Query;
  options: QueryOptions;
  ranks: RankTable;
  values: DocumentValues | null;
}

type Looked = Meaning & Likes;

/** Words of a query that is looked up in both ways at once. */
const longQuery = 5;
/** Similar documents that are listed: what comes after them is no help. */
const mostLikes = 50;

const manifestPath = `${searchIndex}${manifestFile}`;

/** One state of a portal's index, as it was published: its manifest with all that is named there. */
export class SearchIndex {
  readonly #files: Files;
  readonly #manifest: Manifest;
  readonly #indexes: WordIndex[];
  readonly #texts: TextStore;
  readonly #isLastTry: boolean;

  private constructor(files: Files, manifest: Manifest, isLastTry = false) {
    this.#files = files;
    this.#manifest = manifest;
    this.#isLastTry = isLastTry;
    const head = isLastTry ? (slug: string) => this.#head(slug) : null;
    this.#texts = new TextStore(files, manifest.packs, head);
    let first = 0;
    this.#indexes = manifest.indexes.map((entry) => {
      const index = new WordIndex(entry, first, files);
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

  /**
   * The same index for one question, which ends when the signal is aborted.
   * @param isLastTry whether a result whose text cannot be had is shown without an excerpt, and the exact answer without
   *   the second one where a file of that cannot be had
   */
  until(signal: AbortSignal | undefined, isLastTry = false): SearchIndex {
    return new SearchIndex(this.#files.until(signal), this.#manifest, isLastTry);
  }

  /** Does the other one lead to the same files? Their names change with what they hold. */
  equals(other: SearchIndex): boolean {
    return JSON.stringify(this.#manifest) === JSON.stringify(other.#manifest);
  }

  /** @throws {FileUnavailableError} when a file cannot be read, or is not what it should be */
  async query(query: Query, options: QueryOptions): Promise<SearchResponse> {
    const wantsValues = options.facets !== false || hasFilters(options);
    const wantsLikes = options.similar !== false && query.phrases.length > 0;
    // Hardly a document holds a long query word for word: what is like it is looked up meanwhile.
    const early = wantsLikes && query.whole.length >= longQuery ? this.#looked(query) : null;
    early?.catch(() => {});
    const [ranks, facets, matches] = await Promise.all([
      this.#table("ranks"),
      wantsValues ? this.#table("facets") : null,
      this.#match(query),
    ]);
    const asked = { query, options, ranks, values: facets && new DocumentValues(ranks, facets) };
    const exact = this.#answer([...matches.keys()], markedPhrases(query), asked, (documents) =>
      inOrder(documents, matches, query, ranks, options.sort),
    );
    const isEnough = !wantsLikes || exact.documents.length >= enoughResults;
    const [answer, direct, similar] = await Promise.all([
      exact.answer,
      this.#direct(exact.documents, matches, asked),
      isEnough ? null : this.#orNone(this.#similar(early ?? this.#looked(query), matches, asked)),
    ]);
    return {
      ...answer,
      notice: query.notice,
      similar: similar?.answer ?? null,
      direct,
      synonyms: similar?.synonyms ?? [],
      corrections: similar?.corrections ?? [],
    };
  }

  /** What is told of documents that were found: those that pass the filters, in their order, and counts. */
  #answer(
    found: number[],
    phrases: readonly Wordings[],
    { options, ranks, values }: Asked,
    inOrder: (documents: number[]) => number[],
  ): { documents: number[]; answer: Promise<Answer> } {
    const filter = () => values && applyFilters(found, options, values);
    const filtered = hasFilters(options) ? filter() : null;
    const documents = inOrder(filtered?.documents ?? found);
    const { offset = 0, limit = 10 } = options;
    const results = Promise.all(
      documents
        .slice(offset, offset + limit)
        .map((number) => toResult(number, phrases, ranks, this.#texts, this.#files)),
    );
    // Counted while the texts of the results are on their way.
    const counts = filtered ?? filter();
    const { length: total } = documents;
    const { facets = null, choices = null } = counts ?? {};
    return { documents, answer: results.then((results) => ({ total, results, facets, choices })) };
  }

  /**
   * The one document whose title or number is the query, or else that is named so behind the name of a place; none where
   * only counts are asked for: its text need not be read.
   */
  async #direct(
    documents: readonly number[],
    matches: ReadonlyMap<number, Match>,
    { query, options, ranks }: Asked,
  ): Promise<SearchResult | null> {
    if (query.phrases.length === 0 || options.limit === 0) return null;
    const ranking = new Ranking(ranks, query);
    const named = documents
      .map((number) => ({ number, tier: ranking.nameTier(number, matches.get(number) ?? []) }))
      .filter(({ tier }) => tier > 0);
    const highest = named.reduce((tier, each) => Math.max(tier, each.tier), 0);
    const [only, ...others] = named.filter(({ tier }) => tier === highest);
    if (!only || others.length > 0) return null;
    return toResult(only.number, markedPhrases(query), ranks, this.#texts, this.#files);
  }

  async #similar(
    looked: Promise<Looked>,
    matches: ReadonlyMap<number, Match>,
    asked: Asked,
  ): Promise<Pick<Meaning, "synonyms" | "corrections"> & { answer: SimilarAnswer }> {
    const { query, options, ranks } = asked;
    const [{ documents, words, synonyms, corrections }, ...excluded] = await Promise.all([
      looked,
      ...query.excluded.map((phrase) => this.#match({ ...query, phrases: [phrase], excluded: [] })),
    ]);
    const isElsewhere = ({ document }: LikeDocument) =>
      [matches, ...excluded].some((found) => found.has(document));
    const likes = documents.filter((like) => !isElsewhere(like)).slice(0, mostLikes);
    const { answer } = this.#answer(
      inForceFirst(likes, new Ranking(ranks, query)),
      words.map((units) => [units]),
      asked,
      (documents) => byTime(documents, options.sort) ?? documents,
    );
    return { answer: await answer, synonyms, corrections };
  }

  /** The exact answer does not depend on the second one. */
  async #orNone<Likes>(similar: Promise<Likes>): Promise<Likes | null> {
    try {
      return await similar;
    } catch (error) {
      if (this.#isLastTry && error instanceof FileUnavailableError) return null;
      throw error;
    }
  }

  /** What a question is taken to mean, and what is like that. */
  async #looked(query: Query): Promise<Looked> {
    const meaning = meaningOf(query, tablesOf(await this.#table("words")));
    return { ...meaning, ...(await likesOf(meaning, this.#manifest.similar ?? [], this.#files)) };
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
  suggest(text: string, limit: number): Promise<Suggestion[]> {
    return new Suggester(this.#files).suggest(text, limit);
  }

  /** @throws {FileUnavailableError} */
  nearNumbers(text: string, limit: number): Promise<Suggestion[]> {
    return new Suggester(this.#files).nearNumbers(text, limit);
  }

  async #match(query: Query): Promise<Map<number, Match>> {
    if (query.notice === "nothing-to-search") return new Map();
    return matchQuery(query, {
      indexes: this.#indexes,
      documents: this.#manifest.documents,
      titles: () => this.#table("titles"),
      text: async (number) => {
        const slugs = slugsOf((await this.#table("ranks")).slugs);
        // What decides whether a document is found has nothing in its place.
        return new TextStore(this.#files, this.#manifest.packs).textOf(slugs[number] ?? "");
      },
    });
  }

  /** Title and numbers of a document, for which its text need not be read. */
  async #head(slug: string): Promise<PackedText> {
    const [ranks, titles] = await Promise.all([this.#table("ranks"), this.#table("titles")]);
    const number = slugsOf(ranks.slugs).indexOf(slug);
    const numbers = titles.numbers[number] ?? [];
    const indexNumber = numbers.find((each) => slugOf(each) === slug) ?? slug;
    const [documentNumber] = numbers[0] === indexNumber ? [] : numbers;
    return { slug, title: titles.titles[number] ?? slug, indexNumber, documentNumber };
  }

  #table(name: "ranks"): Promise<RankTable>;
  #table(name: "facets"): Promise<FacetTable>;
  #table(name: "titles"): Promise<TitleTable>;
  #table(name: "words"): Promise<WordFile>;
  #table(name: keyof Tables): Promise<unknown> {
    const { tables, documents } = this.#manifest;
    return this.#files.json<unknown>(`${searchIndex}${tables[name]}`, isTable(name, documents));
  }
}

const knownTables = new WeakMap<WordFile, WordTables>();

/** Read once: every question needs them. */
function tablesOf(file: WordFile): WordTables {
  const tables = knownTables.get(file) ?? wordTables(file);
  knownTables.set(file, tables);
  return tables;
}

/** What excerpts show of the phrases of a query: each in every way to write it. */
function markedPhrases({ phrases }: Query): Wordings[] {
  return phrases.map((phrase) => wordingsOf(phrase).map(({ units }) => units));
}
