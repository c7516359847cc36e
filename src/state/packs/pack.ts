import { hash } from "node:crypto";
import { basename } from "node:path";
import { inKept, type KeptFile } from "../read-kept.ts";

/**
 * A pack holds many entries in one file: the name of its form, how many there are, a row for each (its key, where it
 * begins, how long it is) in the order of the keys, and the entries one after the other. It is named by the hash over
 * its rows, so that what it says of itself cannot be damaged unseen; what an entry holds is for who kept it to check.
 */
const form = Buffer.from("gongkai packs 1\n");

const keyBytes = 32;
const rowBytes = keyBytes + 8;
const headBytes = form.length + 4;

/** What one pack takes: a build that is killed loses no more than what it has not written yet. */
export const full = { bytes: 8_000_000, entries: 10_000 };

/** Bytes of the largest pack and of its largest entry; a full one may still have been given a large entry. */
export const largest = { pack: 128_000_000, entry: 64_000_000 };

const ending = ".pack";

export function isPackName(name: string): boolean {
  return /^[0-9a-f]{32}\.pack$/.test(name);
}

/** The name and the bytes of a pack of entries. */
export function packOf(entries: ReadonlyMap<string, Uint8Array>): { name: string; bytes: Buffer } {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(headBytes + sorted.length * rowBytes);
  head.set(form);
  head.writeUInt32LE(sorted.length, form.length);
  let [row, start] = [headBytes, head.length];
  for (const [key, { length }] of sorted) {
    head.write(key, row, "hex");
    head.writeUInt32LE(start, row + keyBytes);
    head.writeUInt32LE(length, row + keyBytes + 4);
    row += rowBytes;
    start += length;
  }
  const bytes = Buffer.concat([head, ...sorted.map(([, entry]) => entry)]);
  return { name: nameOf(head.subarray(headBytes)), bytes };
}

/** What a pack says of its entries; they are read one by one, and whoever wrote it may not have been this program. */
export class Pack {
  readonly path: string;
  readonly #rows: Buffer;

  private constructor(path: string, rows: Buffer) {
    this.path = path;
    this.#rows = rows;
  }

  /**
   * @returns null where there is none, or one of another form
   * @throws {DamagedCacheError} when it is not as it was written
   */
  static open(path: string): Pack | null {
    return inKept(path, (file) => {
      const rows = rowsIn(file);
      if (rows && nameOf(rows) !== basename(path)) throw new TypeError("not the pack of this name");
      return rows && new Pack(path, rows);
    });
  }

  get name(): string {
    return basename(this.path);
  }

  get count(): number {
    return this.#rows.length / rowBytes;
  }

  /** The number of the entry of a key; undefined where there is none. */
  find(key: string): number | undefined {
    const wanted = Buffer.from(key, "hex");
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = middle * rowBytes;
      const order = this.#rows.compare(wanted, 0, wanted.length, at, at + keyBytes);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  keyAt(number: number): string {
    return this.#rows.toString("hex", number * rowBytes, number * rowBytes + keyBytes);
  }

  /** Bytes of an entry. */
  sizeAt(number: number): number {
    return this.#rows.readUInt32LE(number * rowBytes + keyBytes + 4);
  }

  /**
   * @returns null when the pack is gone by now
   * @throws {DamagedCacheError} when there is no such entry in it
   */
  read(number: number): Buffer | null {
    const start = this.#rows.readUInt32LE(number * rowBytes + keyBytes);
    const size = this.sizeAt(number);
    return inKept(this.path, (file) => {
      if (size > largest.entry || start + size > file.size) throw new RangeError("no such entry");
      return file.read(Buffer.allocUnsafe(size), start);
    });
  }
}

/** The rows of a pack; null where it is of another form. @throws when it cannot be one of this form */
function rowsIn({ size, read }: KeptFile): Buffer | null {
  const head = read(Buffer.alloc(headBytes), 0);
  if (head.length < headBytes || !head.subarray(0, form.length).equals(form)) return null;
  const length = head.readUInt32LE(form.length) * rowBytes;
  if (size > largest.pack || length > full.entries * rowBytes || headBytes + length > size) {
    throw new RangeError("more than a pack holds");
  }
  return read(Buffer.allocUnsafe(length), headBytes);
}

function nameOf(rows: Buffer): string {
  return hash("sha256", rows).slice(0, 32) + ending;
}
