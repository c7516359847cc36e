/** Bytes end within a number, or a number is larger than any that is written. */
export class DamagedNumbersError extends Error {
  override name = "DamagedNumbersError";
}

/** Reads whole numbers up to 32 bits, seven bits a byte (LEB128). */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws {DamagedNumbersError} */
  next(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new DamagedNumbersError("the bytes end too early");
      value += (byte & 127) * 2 ** shift;
      if (byte < 128 && value <= 0xffff_ffff) return value;
    }
    throw new DamagedNumbersError("a number is too large");
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}

/** Writes such numbers into one buffer that grows. */
export class NumberWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  number(value: number): void {
    this.#ensure(5);
    let left = value;
    while (left >= 128) {
      this.#bytes[this.#length++] = (left & 127) | 128;
      left = Math.floor(left / 128);
    }
    this.#bytes[this.#length++] = left;
  }

  bytes(more: Uint8Array): void {
    this.#ensure(more.length);
    this.#bytes.set(more, this.#length);
    this.#length += more.length;
  }

  /** What was written from `start` to `end`, until more is written. */
  written(start = 0, end = this.#length): Uint8Array {
    return this.#bytes.subarray(start, end);
  }

  #ensure(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    grown.set(this.written());
    this.#bytes = grown;
  }
}
