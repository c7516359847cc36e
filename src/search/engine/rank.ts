import type { RankTable } from "../tables/tables.ts";
import { gapPlaces } from "../words/gap.ts";

/** What a document matched with: for each phrase its places; `null` where only the head was searched. */
export type Match = (number[] | null)[];

/** How well a document matches; compare with `compareRanks`. */
export interface Rank {
  /** 3: title or number is the query; 2: all phrases stand in title or numbers; 1: text. */
  tier: number;
  /** How often the phrases stand there for the length of the text, in tenths. */
  score: number;
  /** 2: in force, 1: pending or unlabelled, 0: ended. */
  force: number;
}

/** A map: a table is what a host has sent, and `constructor` is a property of every object. */
const forces: ReadonlyMap<string, number> = new Map(
  Object.entries({
    inForce: 2,
    amended: 2,
    partiallyInForce: 2,
    pending: 1,
    unlabelled: 1,
    expired: 0,
    repealed: 0,
  } satisfies Record<RankTable["validities"][number], number>),
);

/** Ranks documents of one portal for one query. */
export class Ranking {
  readonly #ranks: RankTable;
  readonly #averageLength: number;
  readonly #queryTokens: number;

  /** @param queryTokens tokens of the whole query as one block */
  constructor(ranks: RankTable, queryTokens: number) {
    this.#ranks = ranks;
    this.#queryTokens = queryTokens;
    const total = ranks.places.reduce((sum, places) => sum + places, 0);
    this.#averageLength = Math.max(1, total / ranks.places.length);
  }

  rank(document: number, match: Match): Rank {
    const validity = this.#ranks.validities[this.#ranks.validity[document] ?? 0];
    return {
      tier: this.#tier(document, match),
      score: this.#score(document, match),
      force: validity ? (forces.get(validity) ?? 0) : 0,
    };
  }

  #tier(document: number, match: Match): number {
    let start = 0;
    for (const tokens of this.#ranks.headTokens[document] ?? []) {
      if (tokens === 0) continue;
      const end = start + tokens;
      const inBlock = match.every((places) => !places || places.some((p) => p >= start && p < end));
      if (inBlock && tokens === this.#queryTokens) return 3;
      start = end + gapPlaces;
    }
    return match.every((places) => !places || (places[0] ?? start) < start) ? 2 : 1;
  }

  /** The saturating term frequency of BM25 (k = 1.2, b = 0.75), all phrases alike. */
  #score(document: number, match: Match): number {
    const length = (this.#ranks.places[document] ?? 0) / this.#averageLength;
    const damping = 1.2 * (0.25 + 0.75 * length);
    const score = match.reduce((sum, places) => {
      const count = places?.length ?? 1;
      return sum + count / (count + damping);
    }, 0);
    return Math.round(score * 10);
  }
}

/** Best first. */
export function compareRanks(a: Rank, b: Rank): number {
  return b.tier - a.tier || b.score - a.score || b.force - a.force;
}
