import { fold } from "../../characters/folding/fold.ts";
import type { SearchHead } from "./blocks.ts";
import { gap } from "./gap.ts";
import { indexWord, isPlain } from "./index-word.ts";
import { cutUnits, joinWords } from "./word-rule.ts";

const blank = 0x20;
const bufferLength = 1 << 16;
/** What a character of a block can come to: in two words, each with its blank, as `〻` and hexadecimal digits. */
const mostLength = 20;
const gapLength = 2 * gap.join(" ").length;

/** How many words a document has. */
export interface WordsOfDocument {
  /** Places it takes in the index: words and gaps. */
  places: number;
  /** Words of the title and of each number, in their order. */
  head: number[];
}

/**
 * Writes the words of documents as one text, one document after the other, blanks between words: those of title,
 * numbers and text by the word rule, and a gap after each block. Words go into one buffer instead of becoming a string
 * each: fifty million, of 10,000 documents, take 3 processor seconds here and 10 as tokens and index words in a list.
 */
export class WordWriter {
  readonly #sink: (bytes: Uint8Array) => void;
  /** UTF-16, as strings are. */
  #buffer = new Uint16Array(bufferLength);
  #length = 0;
  #isFirst = true;
  #folded = "";
  /** The units of the block that is being written. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #isHan: boolean[] = [];
  readonly #isPlain: boolean[] = [];
  #units = 0;
  #words = 0;

  /** @param sink takes the text, in UTF-8 */
  constructor(sink: (bytes: Uint8Array) => void) {
    this.#sink = sink;
  }

  /** Writes the words of a document. */
  document({ title, numbers }: SearchHead, text: readonly string[]): WordsOfDocument {
    this.#words = 0;
    const head = [title, ...numbers].map((block) => this.#block(block));
    for (const block of text) this.#block(block);
    if (this.#words === 0) this.#gap();
    return { places: this.#words, head };
  }

  /** To be called at the end. */
  flush(): void {
    const text = Buffer.from(this.#buffer.buffer, 0, this.#length * 2).toString("utf16le");
    this.#sink(Buffer.from(text));
    this.#length = 0;
  }

  /** @returns how many words it has, without the gap */
  #block(block: string): number {
    const before = this.#words;
    this.#folded = fold(block);
    this.#ensure(this.#folded.length * mostLength + gapLength);
    this.#units = 0;
    cutUnits(this.#folded, this.#unit);
    joinWords(this.#units, this.#unitIsHan, this.#word);
    const words = this.#words - before;
    if (words > 0) this.#gap();
    return words;
  }

  readonly #unit = (start: number, end: number, isHan: boolean): void => {
    const unit = this.#units++;
    this.#starts[unit] = start;
    this.#ends[unit] = end;
    this.#isHan[unit] = isHan;
    this.#isPlain[unit] = isPlain(this.#folded, start, end);
  };

  readonly #unitIsHan = (unit: number): boolean => this.#isHan[unit] === true;

  readonly #word = (unit: number, isPair: boolean): void => {
    const last = isPair ? unit + 1 : unit;
    if (this.#isPlain[unit] && this.#isPlain[last]) {
      this.#begin();
      this.#put(unit);
      if (isPair) this.#put(last);
    } else {
      const text = this.#textOf(unit) + (isPair ? this.#textOf(last) : "");
      this.#write(indexWord({ text }));
    }
  };

  #gap(): void {
    for (const word of gap) this.#write(word);
  }

  #textOf(unit: number): string {
    return this.#folded.slice(this.#starts[unit], this.#ends[unit]);
  }

  #write(word: string): void {
    this.#begin();
    for (let at = 0; at < word.length; at++) this.#buffer[this.#length++] = word.charCodeAt(at);
  }

  #put(unit: number): void {
    const end = this.#ends[unit] as number;
    for (let at = this.#starts[unit] as number; at < end; at++) {
      this.#buffer[this.#length++] = this.#folded.charCodeAt(at);
    }
  }

  #begin(): void {
    this.#words++;
    if (!this.#isFirst) this.#buffer[this.#length++] = blank;
    this.#isFirst = false;
  }

  #ensure(length: number): void {
    if (this.#length + length <= this.#buffer.length) return;
    this.flush();
    if (length > this.#buffer.length) this.#buffer = new Uint16Array(length);
  }
}
