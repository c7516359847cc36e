import type { SearchResponse, SearchResult } from "../engine/api.ts";
import type { FacetCounts } from "../engine/filters.ts";

/** Documents that do not hold what was asked, but come near to it. */
export interface SimilarAnswer {
  total: number;
  results: SearchResult[];
  facets: FacetCounts | null;
  choices: FacetCounts | null;
}

/** Both answers to a question; what the engine does not say is nothing. */
export interface Answer extends SearchResponse {
  /** Null where the exact answer is enough, or only that was asked for. */
  similar: SimilarAnswer | null;
  /** The one document that a number or a whole title names. */
  direct: SearchResult | null;
  /** Words of the question for which others were looked for, too. */
  synonyms: { asked: string; added: string[] }[];
  /** What may have been meant by what was typed. */
  corrections: string[];
}

/** Results of one page, of either answer. */
export const perPage = 10;

/** What an engine may not say. */
type Second = Pick<Answer, "similar" | "direct" | "synonyms" | "corrections">;

export function answerOf(response: Omit<SearchResponse, keyof Second> & Partial<Second>): Answer {
  const { similar = null, direct = null, synonyms = [], corrections = [] } = response;
  return { ...response, similar, direct, synonyms, corrections };
}

/**
 * Pages of both answers together: exact ones that fill a page have no similar ones behind them, and fewer than a page of
 * them stand before the first similar ones.
 */
export function pagesOf({ total, similar }: Pick<Answer, "total" | "similar">): number {
  return Math.ceil(Math.max(total, similar?.total ?? 0) / perPage);
}
