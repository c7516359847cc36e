import { levelBits } from "./bucket.ts";

/**
 * How much a word says in a document: the term frequencies of BM25 in title and text, added with a weight each
 * (Robertson, Zaragoza). Lengths are measured by constants instead of means of the portal: one more document changes
 * nothing that is said of the others.
 */
const title = { weight: 2, length: 16, damping: 0.5 };
const text = { weight: 0.75, length: 3000, damping: 0.75 };
const saturation = 1.2;

/** The most that a word can say: beyond it, all is the same. */
const most = 4.8;

const steps = 256;
const levels = 1 << levelBits;

/** What a document's length does to the words in it; ready for many words. */
export class Likeness {
  readonly #title: Float64Array;
  readonly #text: Float64Array;

  /**
   * @param titleLengths words of each title
   * @param lengths words of each document
   */
  constructor(titleLengths: readonly number[], lengths: readonly number[]) {
    this.#title = Float64Array.from(titleLengths, (length) => dampingOf(title, length));
    this.#text = Float64Array.from(lengths, (length) => dampingOf(text, length));
  }

  /**
   * How much a word says that stands so often in title and numbers, and so often in the text: 0 to 255, on a scale of
   * square roots, since most say little.
   */
  of(document: number, inHead: number, inText: number): number {
    const said =
      title.weight * saturated(inHead, this.#title[document] as number) +
      text.weight * saturated(inText, this.#text[document] as number);
    return Math.min(steps - 1, Math.round(Math.sqrt(said / most) * (steps - 1)));
  }
}

function dampingOf({ length, damping }: typeof title, found: number): number {
  return saturation * (1 - damping + (damping * found) / length);
}

function saturated(count: number, damping: number): number {
  return (count * (1 + saturation)) / (count + damping);
}

/** The level, of a posting, that `Likeness` comes to. */
export function levelOf(likeness: number): number {
  return Math.floor((likeness * levels) / steps);
}

/** How much a word says that has this level, from 0 to `most`. */
export function saidBy(level: number): number {
  return most * ((level + 0.5) / levels) ** 2;
}
