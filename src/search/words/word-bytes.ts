import { fold } from "../../characters/folding/fold.ts";
import { isCircle, maybeNumeral } from "../../characters/folding/numerals.ts";
import { blockWords } from "./block-words.ts";
import type { SearchHead } from "./blocks.ts";
import { characterKind } from "./character-kind.ts";
import { gap } from "./gap.ts";

/** What a UTF-16 code unit is to the writer. */
const unseen = 0;
/** Before the first word of a block. */
const nothing = unseen;
/** Cannot be told by itself, or is not written as it stands: the words of its block are made the long way. */
const special = 1;
const han = 2;
const letter = 3;
const digit = 4;
const other = 5;

const kindOf = new Uint8Array(0x10000);
/** What a Han character, a letter or a digit folds to. */
const foldedOf = new Uint16Array(0x10000);

const blank = 0x20;
/** Bytes that a character of a block can come to: twice a Han character, alone and in a pair. */
const mostBytes = 11;
const bufferSize = 1 << 20;

/**
 * Writes the words of documents as bytes, one document after the other, blanks between words: those that
 * `blockWords` finds in title, numbers and text, and a gap after each block. Text in Han characters, Latin letters
 * and digits becomes bytes without becoming words first, in a fraction of the time.
 */
export class WordBytes {
  readonly #sink: (bytes: Uint8Array) => void;
  #bytes = Buffer.allocUnsafe(bufferSize);
  #at = 0;
  #isFirst = true;

  /** @param sink takes the bytes, which are overwritten afterwards */
  constructor(sink: (bytes: Uint8Array) => void) {
    this.#sink = sink;
  }

  /** Writes the words of a document. @returns how many: places in the index */
  document({ title, numbers }: SearchHead, text: readonly string[]): number {
    let places = 0;
    for (const blocks of [[title, ...numbers], text]) {
      for (const block of blocks) {
        const found = this.block(block);
        if (found > 0) places += found + this.#words(gap);
      }
    }
    return places > 0 ? places : this.#words(gap);
  }

  /** To be called at the end. */
  flush(): void {
    this.#sink(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
  }

  /** Writes the words of a block, without the gap. @returns how many */
  block(block: string): number {
    this.#ensure(block.length * mostBytes + 1);
    const [start, wasFirst] = [this.#at, this.#isFirst];
    const found = this.#plainBlock(block);
    if (found >= 0) return found;
    this.#at = start;
    this.#isFirst = wasFirst;
    return this.#words(blockWords(block));
  }

  /** As `blockWords` does it, on code units. @returns -1 when it meets one that is special */
  #plainBlock(block: string): number {
    let words = 0;
    let before = nothing;
    let last = 0;
    let standsAlone = false;
    /** Of a run: letter or digit. */
    let run = nothing;
    for (let i = 0; i < block.length; i++) {
      const code = block.charCodeAt(i);
      const kind = kindOf[code] || learn(code);
      if (kind === special) return -1;
      if (kind === letter || kind === digit) {
        if (run !== kind) {
          if (i > 0 && maybeNumeral(block, i)) return -1;
          if (run === nothing && before === han && !standsAlone) {
            this.#begin();
            this.#han(last);
            words++;
          }
          this.#begin();
          words++;
          run = kind;
        }
        this.#bytes[this.#at++] = foldedOf[code] as number;
        continue;
      }
      if (run !== nothing) {
        run = nothing;
        before = letter;
      }
      if (kind === other) continue;
      const character = foldedOf[code] as number;
      standsAlone = before === letter;
      if (before !== nothing) {
        this.#begin();
        if (before === han) this.#han(last);
        this.#han(character);
        words++;
      }
      before = han;
      last = character;
    }
    return words;
  }

  #words(words: readonly string[]): number {
    if (words.length === 0) return 0;
    const text = words.join(" ");
    this.#ensure(Buffer.byteLength(text) + 1);
    this.#begin();
    this.#at += this.#bytes.write(text, this.#at);
    return words.length;
  }

  /** Begins a word. */
  #begin(): void {
    if (!this.#isFirst) this.#bytes[this.#at++] = blank;
    this.#isFirst = false;
  }

  /** All of them take three bytes in UTF-8. */
  #han(code: number): void {
    const bytes = this.#bytes;
    bytes[this.#at++] = 0xe0 | (code >> 12);
    bytes[this.#at++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[this.#at++] = 0x80 | (code & 0x3f);
  }

  #ensure(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    this.flush();
    if (bytes > this.#bytes.length) this.#bytes = Buffer.allocUnsafe(bytes);
  }
}

/** Sees what a code unit is when it stands by itself; one that is read with its neighbours is special. */
function learn(code: number): number {
  const folded = fold(String.fromCharCode(code));
  const isRead = isCircle(code) || /[\p{M}\p{Cs}]/u.test(String.fromCharCode(code));
  const kind = kindOfFolded(folded, isRead);
  kindOf[code] = kind;
  foldedOf[code] = folded.charCodeAt(0);
  return kind;
}

function kindOfFolded(folded: string, isSpecial: boolean): number {
  if (isSpecial) return special;
  const kinds = Array.from(folded, (one) => characterKind(one.codePointAt(0) as number));
  if (kinds.length > 0 && kinds.every((kind) => kind === "other")) return other;
  // These are written as they stand: see `indexWord`.
  if (/^[a-z]$/.test(folded)) return letter;
  if (/^[0-9]$/.test(folded)) return digit;
  return /^[\u3400-\u9fff]$/.test(folded) && kinds[0] === "han" ? han : special;
}
