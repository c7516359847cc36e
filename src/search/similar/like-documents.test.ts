import { describe, expect, test } from "vitest";
import { type FoundTerm, likeDocuments } from "./like-documents.ts";

/** A word of one index, listed with documents and how much it says in each. */
function term(levels: Record<number, number>, frequency?: number, weight = 1): FoundTerm {
  const documents = Object.keys(levels).map(Number);
  const posting = {
    frequency: frequency ?? documents.length,
    documents,
    levels: Object.values(levels),
  };
  return { weight, postings: [{ posting, firstDocument: 0 }] };
}

const found = (...terms: FoundTerm[]) => likeDocuments(terms, 1000).map(({ document }) => document);

describe("documents that are like what was asked", () => {
  test("come in the order of what the words say in them", () => {
    expect(found(term({ 1: 8, 2: 12, 3: 10 }))).toEqual([2, 3, 1]);
  });

  test("have more of the words, or the rarer one, or the one that counts more", () => {
    expect(found(term({ 1: 10, 2: 10 }), term({ 2: 10, 3: 10 }))[0]).toBe(2);
    expect(found(term({ 1: 10 }, 800), term({ 2: 10 }))).toEqual([2]);
    expect(found(term({ 1: 10 }, 5, 0.5), term({ 2: 10 }, 5))).toEqual([2, 1]);
  });

  test("are counted from the first of their index", () => {
    const [posting] = term({ 0: 10 }).postings;
    if (!posting) throw new Error("none");
    const second = { ...posting, firstDocument: 500 };
    expect(found({ weight: 1, postings: [posting, second] })).toEqual([500, 0]);
  });

  test("are none where only words are found that nearly all have, or that say next to nothing", () => {
    expect(found(term({ 1: 15 }, 990))).toEqual([]);
    expect(found(term({ 1: 0 }))).toEqual([]);
    expect(found()).toEqual([]);
  });

  test("are none where only a common word of a question is found, beside words that no document has", () => {
    const [common, absent] = [term({ 1: 15, 2: 15 }, 600), term({})];
    expect(found(common)).toEqual([2, 1]);
    expect(found(common, absent)).toEqual([]);
    expect(found(common, absent, term({ 2: 12 }, 5))).toEqual([2]);
  });

  test("are few where one stands far above the others", () => {
    expect(found(term({ 1: 15, 2: 15 }), term({ 1: 15 }), term({ 1: 15, 3: 3 }))).toEqual([1, 2]);
  });
});
