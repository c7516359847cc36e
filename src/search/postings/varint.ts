/** A chunk of the index is not what it should be: cut off, damaged, or of another form. */
export class DamagedChunkError extends Error {
  override name = "DamagedChunkError";
}

/**
 * Integers of 32 bits in as few bytes as they need, seven bits a byte, the lowest first (LEB128), one after the other
 * into a buffer that grows.
 */
export class VarintWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What has been written since the last `clear`; what is written next may stand in its place. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  integer(value: number): void {
    this.#ensure(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Bytes with their number before them. */
  counted(bytes: Uint8Array): void {
    this.integer(bytes.length);
    this.#ensure(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #ensure(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * (this.#length + more));
    grown.set(this.bytes);
    this.#bytes = grown;
  }
}

/** Reads what `VarintWriter` has written, and nothing else. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** Bytes that have not been read. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** @throws {DamagedChunkError} where the bytes end, or beyond 32 bits */
  integer(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new DamagedChunkError("the chunk ends too early");
      value += (byte & 0x7f) * weight;
      if (value > 0xffffffff) throw new DamagedChunkError("a number is too large");
      if (byte < 0x80) return value;
    }
  }

  /**
   * Bytes with their number before them, where they stand.
   * @throws {DamagedChunkError} when there are not so many
   */
  counted(): Uint8Array {
    const length = this.integer();
    if (length > this.left) throw new DamagedChunkError("the chunk ends too early");
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
