import type { RankTable } from "../tables/tables.ts";
import { gapPlaces } from "../words/gap.ts";
import { type Query, wordingsOf } from "./query.ts";

/** What a document matched with: for each phrase its places; `null` where only the head was searched. */
export type Match = (number[] | null)[];

/** How well a document matches; compare with `compareRanks`. */
export interface Rank {
  /**
   * 5: title or number is the query; 4: the title ends with it, behind no more than a place (中华人民共和国刑法, asked
   * for as 刑法); 3: it is near it (…实施条例, 实施…办法, …修正案); 2: all phrases stand in title or numbers; 1: text.
   */
  tier: number;
  /** In tiers 3 and 4: words of the title before and behind the query; else 0. */
  extra: number;
  /** How often the phrases stand there for the length of the text, in tenths. */
  score: number;
  /** 2: in force, 1: pending or unlabelled, 0: ended. */
  force: number;
}

/** Words that a place takes before the name of a law: 新疆维吾尔自治区, 双江拉祜族佤族布朗族傣族自治县. */
const longestPlace = 16;
/** Words behind the query in a title that is near it: 实施细则, 若干规定, 修正案（试行）. */
const longestEnding = 6;

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

/** What is ranked by: how long the query is, and each phrase. */
export type RankedQuery = Pick<Query, "whole" | "phrases">;

/** Ranks documents of one portal for one query. */
export class Ranking {
  readonly #ranks: RankTable;
  readonly #averageLength: number;
  /** Words of the whole query as one block; of one phrase, in each way to write it. */
  readonly #whole: Set<number>;
  /** Words of each phrase, in each way to write it, the shortest first. */
  readonly #phrases: number[][];

  constructor(ranks: RankTable, { whole, phrases }: RankedQuery) {
    this.#ranks = ranks;
    this.#phrases = phrases.map((phrase) =>
      wordingsOf(phrase)
        .map(({ tokens }) => tokens.length)
        .sort((a, b) => a - b),
    );
    const [only = [], ...more] = this.#phrases;
    this.#whole = new Set(more.length > 0 ? [whole.length] : [whole.length, ...only]);
    const total = ranks.places.reduce((sum, places) => sum + places, 0);
    this.#averageLength = Math.max(1, total / ranks.places.length);
  }

  rank(document: number, match: Match): Rank {
    const { tier, extra } = this.#tier(document, match);
    return { tier, extra, score: this.#score(document, match), force: this.force(document) };
  }

  /** Whether it is named as the query is: what nothing but a place stands before, where no name is the whole query. */
  nameTier(document: number, match: Match): number {
    const { tier } = this.#tier(document, match);
    return tier >= 4 ? tier : 0;
  }

  /** See `Rank`. */
  force(document: number): number {
    const validity = this.#ranks.validities[this.#ranks.validity[document] ?? 0];
    return validity ? (forces.get(validity) ?? 0) : 0;
  }

  #tier(document: number, match: Match): Pick<Rank, "tier" | "extra"> {
    const blocks = this.#ranks.headTokens[document] ?? [];
    // Most documents hold the phrases in their text alone, and are told at one look.
    if (!isInHead(match, blocks)) return inText;
    let named: Pick<Rank, "tier" | "extra"> | null = null;
    let start = 0;
    for (const [block, tokens] of blocks.entries()) {
      if (tokens === 0) continue;
      const end = start + tokens;
      const inBlock = match.map((places) => places && between(places, start, end));
      if (inBlock.every((places) => places?.length !== 0)) {
        if (this.#whole.has(tokens)) return { tier: 5, extra: 0 };
        if (block === 0 && !inBlock.includes(null)) named = this.#nameTier(inBlock, start, end);
      }
      start = end + gapPlaces;
    }
    return named ?? inHead;
  }

  /** What stands in the title before and behind the phrases: is it the name of what is asked for, or near it? */
  #nameTier(match: Match, start: number, end: number): Pick<Rank, "tier" | "extra"> | null {
    const first = Math.min(...match.map((places) => places?.[0] ?? end));
    const last = Math.max(...match.map((places, phrase) => this.#endOf(phrase, places, end)));
    const [before, behind] = [first - start, end - last];
    if (before > longestPlace || behind > longestEnding) return null;
    return { tier: behind === 0 ? 4 : 3, extra: before + behind };
  }

  /** Where the last place of a phrase in a block ends, as it may be written there. */
  #endOf(phrase: number, places: Match[number], end: number): number {
    const last = places?.at(-1);
    if (last === undefined) return 0;
    const ends = (this.#phrases[phrase] ?? []).map((words) => last + words);
    return ends.findLast((each) => each <= end) ?? last;
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

const inHead = { tier: 2, extra: 0 };
const inText = { tier: 1, extra: 0 };

function isInHead(match: Match, blocks: readonly number[]): boolean {
  let end = 0;
  for (const tokens of blocks) end += tokens === 0 ? 0 : tokens + gapPlaces;
  return match.every((places) => !places || (places[0] ?? end) < end);
}

/** Those of ascending places, which stand in a text by the hundred: what is looked at ends where the title ends. */
function between(places: readonly number[], start: number, end: number): number[] {
  const found: number[] = [];
  for (const place of places) {
    if (place >= end) break;
    if (place >= start) found.push(place);
  }
  return found;
}

/** Best first: of what is named alike, what still holds before what has ended; of texts, what speaks of it most. */
export function compareRanks(a: Rank, b: Rank): number {
  if (a.tier !== b.tier) return b.tier - a.tier;
  if (a.tier > 1 && (a.force === 0) !== (b.force === 0)) return a.force === 0 ? 1 : -1;
  return a.extra - b.extra || b.score - a.score || b.force - a.force;
}
