/** A file of the index is not what it should be: cut off, damaged, or of another version. */
export class DamagedIndexError extends Error {
  override name = "DamagedIndexError";
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads the part of CBOR (RFC 8949) that Pagefind's files use — integers, strings and arrays of known length —
 * forwards and without building what is skipped.
 */
export class CborReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** Reads the head of an array and returns its length. */
  array(): number {
    return this.#head(4);
  }

  integer(): number {
    return (this.#peek() ?? 0) >> 5 === 1 ? -1 - this.#head(1) : this.#head(0);
  }

  /**
   * Reads an array of integers as the sums of those before each, negative ones left out: of fifty million, in one loop.
   */
  sums(): number[] {
    const sums: number[] = [];
    let sum = 0;
    for (let left = this.array(); left > 0; left--) {
      const byte = this.#bytes[this.#at];
      if (byte !== undefined && byte < 24) {
        this.#at++;
        sum += byte;
      } else {
        const number = this.integer();
        if (number < 0) continue;
        sum += number;
      }
      sums.push(sum);
    }
    return sums;
  }

  text(): string {
    return decoder.decode(this.#string());
  }

  /** Passes over the next item with everything in it. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const type = (this.#peek() ?? 0) >> 5;
      if (type === 4) left += this.array();
      else if (type === 3) this.#string();
      else this.integer();
    }
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  #string(): Uint8Array {
    const length = this.#head(3);
    const found = this.#bytes.subarray(this.#at, this.#at + length);
    if (found.length < length) throw new DamagedIndexError("the file ends too early");
    this.#at += length;
    return found;
  }

  #peek(): number | undefined {
    return this.#bytes[this.#at];
  }

  #head(type: number): number {
    const head = this.#byte();
    if (head >> 5 !== type)
      throw new DamagedIndexError(`CBOR type ${head >> 5} instead of ${type}`);
    const value = head & 31;
    if (value < 24) return value;
    if (value > 26) throw new DamagedIndexError(`CBOR length ${value}`);
    if (value === 24) return this.#byte();
    let number = 0;
    for (let left = 1 << (value - 24); left > 0; left--) number = number * 256 + this.#byte();
    return number;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new DamagedIndexError("the file ends too early");
    return byte;
  }
}
