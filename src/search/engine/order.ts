import type { LikeDocument } from "../similar/like-documents.ts";
import type { RankTable } from "../tables/tables.ts";
import type { Query } from "./query.ts";
import { compareRanks, type Match, Ranking } from "./rank.ts";

export type Sort = "relevance" | "newest" | "oldest";

/** Scores that differ by less are about the same. */
const stepsOfScore = 4;

/** Numbers ascend with the listed day, so a document's number also orders it by time. */
export function byTime(documents: number[], sort: Sort | undefined): number[] | null {
  if (sort === "oldest") return documents.toSorted((a, b) => a - b);
  if (sort === "newest") return documents.toSorted((a, b) => b - a);
  return null;
}

/** Exact results as they are listed: by time where that is asked for, or nothing is; else the best first. */
export function inOrder(
  documents: number[],
  matches: ReadonlyMap<number, Match>,
  query: Query,
  ranks: RankTable,
  sort: Sort = "relevance",
): number[] {
  const isAsked = query.phrases.length > 0 || sort !== "relevance";
  const sorted = byTime(documents, isAsked ? sort : "newest");
  if (sorted) return sorted;
  const ranking = new Ranking(ranks, query);
  return documents
    .map((number) => ({ number, rank: ranking.rank(number, matches.get(number) ?? []) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || b.number - a.number)
    .map(({ number }) => number);
}

/** Of documents that are about as like as each other, those in force first. */
export function inForceFirst(likes: readonly LikeDocument[], ranking: Ranking): number[] {
  const about = (score: number) => Math.round(score * stepsOfScore);
  return likes
    .map(({ document, score }) => ({
      document,
      score: about(score),
      force: ranking.force(document),
    }))
    .sort((a, b) => b.score - a.score || b.force - a.force)
    .map(({ document }) => document);
}
