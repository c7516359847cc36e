import {
  bucketOf,
  type Posting,
  readPosting,
  wordHash,
  writePosting,
} from "../../similar/bucket.ts";
import { Likeness } from "../../similar/likeness.ts";
import { NumberReader, NumberWriter } from "../../similar/numbers.ts";
import { gapPlaces } from "../../words/gap.ts";
import type { MergedWord } from "../merged/merged-words.ts";
import type { WordCounts } from "../store/shard-facts.ts";
import { BestDocuments } from "./best-documents.ts";

/**
 * What the second, inexact answer needs of one index, collected word by word: of each word the documents in which it
 * says most. What is held is what is published, a few bytes for each word and document that is listed.
 */
export class Postings {
  /** Place at which each document starts, and where the last one ends. */
  readonly #starts: Float64Array;
  /** Places of title and numbers, which stand first in each document. */
  readonly #heads: Uint32Array;
  readonly #likeness: Likeness;
  readonly #best: BestDocuments;
  readonly #said = new NumberWriter();
  /** Of each word in turn: its hash, and where what is said of it ends. */
  readonly #hashes: number[] = [];
  readonly #ends: number[] = [];

  constructor({ places, headTokens }: WordCounts) {
    this.#starts = new Float64Array(places.length + 1);
    for (const [document, length] of places.entries()) {
      this.#starts[document + 1] = (this.#starts[document] as number) + length;
    }
    this.#heads = Uint32Array.from(headTokens, headPlaces);
    const titles = headTokens.map(([title = 0]) => title);
    this.#likeness = new Likeness(titles, places);
    this.#best = new BestDocuments(places.length);
  }

  /** Adds a word of the index; those that no query asks for are left out. */
  add({ word, pieces }: MergedWord): void {
    if (isSingle(word)) return;
    const best = this.#best;
    best.clear();
    let [document, end, headEnd, inHead, inText] = [-1, 0, 0, 0, 0];
    const close = () => {
      if (document < 0) return;
      best.add(document, this.#likeness.of(document, inHead, inText), inHead > 0);
    };
    for (const { places, start } of pieces) {
      for (let i = 0; i < places.length; i++) {
        const place = start + (places[i] as number);
        if (place >= end) {
          close();
          document = this.#documentAt(place, document + 1);
          end = this.#starts[document + 1] as number;
          headEnd = (this.#starts[document] as number) + (this.#heads[document] as number);
          inHead = 0;
          inText = 0;
        }
        if (place < headEnd) inHead += 1;
        else inText += 1;
      }
    }
    close();
    const isStray = pieces.length === 1 && pieces[0]?.places.length === 1 && inHead === 0;
    if (!isStray) this.#keep(word);
  }

  /**
   * Adds a word that stands for titles, of which the index itself does not know.
   * @param documents whose titles they are, ascending
   */
  addOfTitles(word: string, documents: readonly number[]): void {
    this.#best.clear();
    for (const document of documents) {
      this.#best.add(document, this.#likeness.of(document, 1, 0), true);
    }
    this.#keep(word);
  }

  /** All that was added, in so many buckets, one after the other. */
  *buckets(count: number): Generator<Uint8Array> {
    const order = Array.from(this.#hashes.keys()).sort(
      (a, b) => (this.#hashes[a] as number) - (this.#hashes[b] as number) || a - b,
    );
    let at = 0;
    for (let bucket = 0; bucket < count; bucket++) {
      const words: number[] = [];
      for (; at < order.length; at++) {
        const word = order[at] as number;
        if (bucketOf(this.#hashes[word] as number, count) !== bucket) break;
        words.push(word);
      }
      yield this.#bucket(words);
    }
  }

  /** The document that a place lies in, of those from `first` on: near, or far away. */
  #documentAt(place: number, first: number): number {
    const starts = this.#starts;
    let [low, step] = [first, 1];
    while (low + step < starts.length && (starts[low + step] as number) <= place) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, starts.length - 1);
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= place) low = middle;
      else high = middle;
    }
    return low;
  }

  #keep(word: string): void {
    this.#hashes.push(wordHash(word));
    writePosting(this.#said, this.#best.posting());
    this.#ends.push(this.#said.length);
  }

  #bucket(words: readonly number[]): Uint8Array {
    const bucket = new NumberWriter();
    const byHash = Map.groupBy(words, (word) => this.#hashes[word] as number);
    bucket.number(byHash.size);
    let last = -1;
    for (const [hash, [first = 0, ...others]] of byHash) {
      bucket.number(hash - last - 1);
      last = hash;
      if (others.length === 0) bucket.bytes(this.#saidOf(first));
      else writePosting(bucket, joined([first, ...others].map((word) => this.#postingOf(word))));
    }
    return bucket.written();
  }

  #postingOf(word: number): Posting {
    return readPosting(new NumberReader(this.#saidOf(word)), this.#heads.length);
  }

  #saidOf(word: number): Uint8Array {
    return this.#said.written(this.#ends[word - 1] ?? 0, this.#ends[word]);
  }
}

/** Title and numbers stand first, each with a gap after it. */
function headPlaces(words: readonly number[]): number {
  return words.reduce((sum, count) => (count > 0 ? sum + count + gapPlaces : sum), 0);
}

/** A Han character alone is no word of a query: it is in too many documents. */
function isSingle(word: string): boolean {
  return word.length === 1 && word > "\u2fff";
}

/** Words that share a hash, as one. */
function joined(postings: readonly Posting[]): Posting {
  const levels = new Map<number, number>();
  for (const { documents, levels: said } of postings) {
    for (const [i, document] of documents.entries()) {
      levels.set(document, Math.max(levels.get(document) ?? 0, said[i] as number));
    }
  }
  const documents = [...levels.keys()].sort((a, b) => a - b);
  return {
    frequency: postings.reduce((sum, { frequency }) => sum + frequency, 0),
    documents,
    levels: documents.map((document) => levels.get(document) as number),
  };
}
