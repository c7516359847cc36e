import { createHash } from "node:crypto";

/**
 * Pagefind packs the words of a record once more, as one text to show, which takes it a fifth of its time and which
 * search does not use. A file that is there already it leaves alone; files are named by their content. Should a
 * name be wrong, the text is packed for nothing, no more.
 */
export class FragmentName {
  readonly #hash = createHash("sha1").update('{"url":"/","content":"');

  /** Adds words as they stand in the page, blanks between them. */
  add(words: string | Uint8Array): void {
    this.#hash.update(words);
  }

  /** Name of the file below `fragment/`, when all words are added. */
  of(wordCount: number): string {
    this.#hash.update(`","word_count":${wordCount},"filters":{},"meta":{},"anchors":[]}`);
    // Pagefind writes bytes below 16 with one digit.
    const digits = Array.from(this.#hash.digest(), (byte) => byte.toString(16)).join("");
    return `unknown_${digits.slice(0, 7)}.pf_fragment`;
  }
}
