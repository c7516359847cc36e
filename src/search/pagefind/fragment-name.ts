import { createHash } from "node:crypto";

/**
 * The name that Pagefind will give to its fragment: the words of a record once more, packed as one text to show. Search
 * does not use it, and nothing in Pagefind's interface leaves it out, yet it takes a seventh of Pagefind's time: 6
 * processor seconds for 10,000 documents. A file that is there already is left alone by Pagefind, and it names files by
 * their content; so an empty file of that name saves the time. Of all that is built on Pagefind this alone follows how it
 * is made inside instead of what it writes. Should the name be wrong, the fragment is packed for nothing, no more; the
 * test beside this tells.
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
