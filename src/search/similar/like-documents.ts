import type { Posting } from "./bucket.ts";
import { saidBy } from "./likeness.ts";

/** What is found of a word in the indexes that have it. */
export interface FoundTerm {
  /** How much it counts, 0 to 1. */
  weight: number;
  postings: { posting: Posting; firstDocument: number }[];
}

/** A document, and how like it is to what was asked. */
export interface LikeDocument {
  document: number;
  score: number;
}

/** What says less is chance: a word that half of all documents have, or one far away in a long text. */
const leastScore = 1;
/** Of the best score; what is further away from it is no help beside it. */
const leastShare = 0.2;
/**
 * Of what the most telling word of the question says: who has only a common word of it is not like it, though nobody is
 * more like it. By the questions of the bench, hardly a document that answers says less than 1.
 */
const leastOfTelling = 0.5;

/**
 * Documents that are like what was asked, the best first: BM25 over the words that were found, each for what it says in
 * the document, for its weight and for how rare it is.
 * @param documents of the portal
 */
export function likeDocuments(terms: readonly FoundTerm[], documents: number): LikeDocument[] {
  const scores = new Map<number, number>();
  for (const term of terms) {
    const weight = term.weight * rarity(term, documents);
    for (const { posting, firstDocument } of term.postings) {
      for (const [i, inIndex] of posting.documents.entries()) {
        const document = firstDocument + inIndex;
        const said = weight * saidBy(posting.levels[i] ?? 0);
        scores.set(document, (scores.get(document) ?? 0) + said);
      }
    }
  }
  let best = 0;
  for (const score of scores.values()) best = Math.max(best, score);
  let telling = 0;
  for (const term of terms) telling = Math.max(telling, term.weight * rarity(term, documents));
  const least = Math.max(leastScore, best * leastShare, telling * leastOfTelling);
  return Array.from(scores, ([document, score]) => ({ document, score }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || b.document - a.document);
}

/** Inverse document frequency, as BM25 has it: 0 for a word that all documents have. */
export function rarity({ postings }: Pick<FoundTerm, "postings">, documents: number): number {
  const frequency = postings.reduce((sum, { posting }) => sum + posting.frequency, 0);
  const others = Math.max(0, documents - frequency);
  return Math.log(1 + (others + 0.5) / (frequency + 0.5));
}
