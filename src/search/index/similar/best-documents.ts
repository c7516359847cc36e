import type { Posting } from "../../similar/bucket.ts";
import { levelOf } from "../../similar/likeness.ts";

/** Documents of a word that are listed with it: those with it in title or number, and those with it in the text alone. */
const mostOf = { head: 32, text: 12 };

const scale = 256;

/**
 * The documents of one word, of which few are listed: those in which it says most, and of those in which it says as
 * much, the newest. Filled again and again, word by word.
 */
export class BestDocuments {
  #count = 0;
  #countOfHead = 0;
  readonly #documents: Uint32Array;
  readonly #likeness: Uint8Array;
  readonly #inHead: Uint8Array;

  /** @param documents in the index */
  constructor(documents: number) {
    this.#documents = new Uint32Array(documents);
    this.#likeness = new Uint8Array(documents);
    this.#inHead = new Uint8Array(documents);
  }

  /** Begins the next word. */
  clear(): void {
    this.#count = 0;
    this.#countOfHead = 0;
  }

  /**
   * Adds a document; their numbers ascend.
   * @param likeness how much the word says in it, 0 to 255
   */
  add(document: number, likeness: number, inHead: boolean): void {
    const at = this.#count++;
    this.#documents[at] = document;
    this.#likeness[at] = likeness;
    this.#inHead[at] = inHead ? 1 : 0;
    if (inHead) this.#countOfHead++;
  }

  /** Those to be listed. */
  posting(): Posting {
    const count = this.#count;
    // Most words are in few documents, all of which are listed.
    const head = this.#countOfHead > mostOf.head ? this.#quota(1, mostOf.head) : null;
    const text = count - this.#countOfHead > mostOf.text ? this.#quota(0, mostOf.text) : null;
    const [documents, levels]: [number[], number[]] = [[], []];
    for (let at = count - 1; at >= 0; at--) {
      const likeness = this.#likeness[at] as number;
      const quota = this.#inHead[at] === 1 ? head : text;
      if (quota && !quota.takes(likeness)) continue;
      documents.push(this.#documents[at] as number);
      levels.push(levelOf(likeness));
    }
    return { frequency: count, documents: documents.reverse(), levels: levels.reverse() };
  }

  /** For those with the word in title or number, or for the others. */
  #quota(inHead: 0 | 1, most: number): Quota {
    const counts = new Uint32Array(scale);
    for (let at = 0; at < this.#count; at++) {
      if (this.#inHead[at] === inHead) (counts[this.#likeness[at] as number] as number)++;
    }
    return new Quota(counts, most);
  }
}

/** Takes so many of those that say most. */
class Quota {
  #least = scale;
  /** How many may be taken of those that say the least that is taken at all. */
  #left = 0;

  /** @param counts how many say so much */
  constructor(counts: Uint32Array, most: number) {
    let left = most;
    while (this.#least > 0 && left > 0) {
      this.#least -= 1;
      this.#left = left;
      left -= counts[this.#least] as number;
    }
  }

  takes(likeness: number): boolean {
    return likeness > this.#least || (likeness === this.#least && this.#left-- > 0);
  }
}
