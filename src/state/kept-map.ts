import { createHash, hash } from "node:crypto";
import { noteDamage } from "./damaged-cache.ts";
import { makeWay } from "./place.ts";
import { readKept } from "./read-kept.ts";
import { writeWhole } from "./write-whole.ts";

/** A value under its name; `mark` is what it was made from, and holds neither tab nor line break. */
export type KeptEntry<Value> = [name: string, mark: string, value: Value];

/** Where an entry stands in the file. */
interface Place {
  start: number;
  mark: string;
  /** Where its value begins. */
  value: number;
  end: number;
}

const tab = 0x09;
const lineEnd = 0x0a;
const quote = 0x22;

/** Bytes. */
const writtenAtOnce = 1_000_000;
/** Bytes of the largest file that is read: about ten times what 100,000 documents take. */
const largest = 2 ** 30;
/** Bytes of the longest seal. */
const longestSeal = 1000;

/** Whether a value that was read is what is kept in this file: whoever wrote it may not have been this program. */
export type Accepts = (value: unknown) => boolean;

/** A value kept as JSON, whatever it is. */
const anything: Accepts = () => true;

interface Reading {
  /** Asked of each value when it is read; one that is not accepted is noted and not there. */
  accepts?: Accepts;
  /** Told the path where something is not as it was written. */
  note?: (path: string) => void;
  /** Whether other threads are to read the same bytes. */
  isShared?: boolean;
}

/**
 * Values kept in a file from one build to the next: what does not fit a version, and what is not there whole, is not
 * there at all. A value is parsed when it is asked for, and one that is kept on is written as it stands, so that a
 * build pays for what it looks at and not for all that is known. The seal tells damage, not forgery: a value that is
 * not accepted is not there either.
 */
export class KeptMap<Value> {
  /** Tells what stands in the file from anything else. */
  readonly sha256: string;
  /** What stands in the file, but for the seal. */
  readonly lines: Buffer;
  readonly #path: string;
  readonly #reading: Pick<Required<Reading>, "accepts" | "note">;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #values = new Map<string, Value>();

  private constructor(
    path: string,
    lines: Buffer,
    sha256: string,
    { accepts = anything, note = noteDamage }: Reading,
  ) {
    this.#path = path;
    this.lines = lines;
    this.#reading = { accepts, note };
    this.#places = placesIn(lines);
    this.sha256 = sha256;
  }

  static none<Value>(): KeptMap<Value> {
    return new KeptMap("", Buffer.alloc(0), "", {});
  }

  /** What another thread has read whole, and shares. */
  static over<Value>(lines: Uint8Array): KeptMap<Value> {
    return new KeptMap("", Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength), "", {});
  }

  /**
   * Reads what `saveKept` has kept. What is missing or of another version holds nothing; so does what is damaged, which
   * is noted.
   */
  static load<Value>(path: string, version: string, reading: Reading = {}): KeptMap<Value> {
    const { note = noteDamage, isShared = false } = reading;
    try {
      const bytes = readKept(path, largest, isShared);
      if (!bytes) return KeptMap.none();
      const end = bytes.lastIndexOf(lineEnd) + 1;
      const lines = bytes.subarray(0, end);
      const sha256 = hash("sha256", lines);
      if (sealedVersion(bytes.subarray(end), sha256) !== version) return KeptMap.none();
      return new KeptMap(path, lines, sha256, reading);
    } catch {
      note(path);
      return KeptMap.none();
    }
  }

  get size(): number {
    return this.#places.size;
  }

  names(): IterableIterator<string> {
    return this.#places.keys();
  }

  /** What the value of a name was made from. */
  markOf(name: string): string | undefined {
    return this.#places.get(name)?.mark;
  }

  /** The same object each time; to be left as it is. */
  get(name: string): Value | undefined {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const value = this.read(name);
    if (value !== undefined) this.#values.set(name, value);
    return value;
  }

  /** Another object each time: of what is large and looked at once. */
  read(name: string): Value | undefined {
    const place = this.#places.get(name);
    if (!place) return undefined;
    const value = this.#read(place);
    if (value === undefined) this.#reading.note(this.#path);
    return value;
  }

  #read({ value, end }: Place): Value | undefined {
    try {
      const read: unknown = JSON.parse(this.lines.toString("utf8", value, end - 1));
      return this.#reading.accepts(read) ? (read as Value) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Where the line of a name begins and ends. @throws when there is no such name */
  lineOf(name: string): { lines: Buffer; start: number; end: number } {
    const place = this.#places.get(name);
    if (!place) throw new Error(`nothing is kept under ${name}`);
    return { lines: this.lines, start: place.start, end: place.end };
  }
}

/**
 * Keeps values, sealed with a version and a hash over all of them.
 * @param entries to keep; a name alone stands for what `last` holds under it
 */
export function saveKept<Value>(
  path: string,
  version: string,
  entries: Iterable<KeptEntry<Value> | string>,
  last: KeptMap<Value> = KeptMap.none(),
): void {
  makeWay(path);
  writeWhole(path, sealed(version, pieces(entries, last)));
}

/** Where each entry stands. @throws when something that is no entry stands between them */
function placesIn(lines: Buffer): Map<string, Place> {
  const places = new Map<string, Place>();
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(lineEnd, start) + 1;
    const nameEnd = lines.indexOf(tab, start);
    const value = lines.indexOf(tab, nameEnd + 1) + 1;
    if (nameEnd === -1 || value === 0 || value >= end) throw new TypeError("not a line of names");
    const mark = lines.toString("utf8", nameEnd + 1, value - 1);
    places.set(readName(lines, start, nameEnd), { start, mark, value, end });
    start = end;
  }
  return places;
}

function* sealed(version: string, pieces: Iterable<Buffer>): Generator<Buffer> {
  const whole = createHash("sha256");
  for (const bytes of together(pieces)) {
    whole.update(bytes);
    yield bytes;
  }
  yield Buffer.from(seal(version, whole.digest("hex")));
}

/**
 * Small pieces put together: each write takes its time, and where the order has changed, every line is a piece. What is
 * large, as all lines that stay are, is not copied.
 */
function* together(pieces: Iterable<Buffer>): Generator<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    const isLarge = piece.length >= writtenAtOnce;
    if (!isLarge) {
      waiting.push(piece);
      bytes += piece.length;
      if (bytes < writtenAtOnce) continue;
    }
    if (bytes > 0) yield Buffer.concat(waiting);
    if (isLarge) yield piece;
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

/** Lines that follow each other in the last file are one piece. */
function* pieces<Value>(
  entries: Iterable<KeptEntry<Value> | string>,
  last: KeptMap<Value>,
): Generator<Buffer> {
  let fresh = "";
  let kept: ReturnType<KeptMap<Value>["lineOf"]> | null = null;
  for (const entry of entries) {
    const line = typeof entry === "string" ? last.lineOf(entry) : null;
    if (line && kept?.end === line.start) {
      kept.end = line.end;
      continue;
    }
    if (kept) yield kept.lines.subarray(kept.start, kept.end);
    kept = line;
    if (typeof entry !== "string") fresh += lineFor(entry);
    if (fresh !== "" && (line || fresh.length > writtenAtOnce)) {
      yield Buffer.from(fresh);
      fresh = "";
    }
  }
  if (kept) yield kept.lines.subarray(kept.start, kept.end);
  yield Buffer.from(fresh);
}

function lineFor<Value>([name, mark, value]: KeptEntry<Value>): string {
  return `${JSON.stringify(name)}\t${mark}\t${JSON.stringify(value)}\n`;
}

/** JSON writes tabs and line breaks otherwise: there are none in a line but those between its parts. */
function readName(lines: Buffer, start: number, end: number): string {
  const isName = end - start > 1 && lines[start] === quote && lines[end - 1] === quote;
  if (!isName) throw new TypeError("not a name");
  const name = lines.toString("utf8", start + 1, end - 1);
  return name.includes("\\") ? JSON.parse(`"${name}"`) : name;
}

function seal(version: string, sha256: string): string {
  return JSON.stringify([version, sha256]);
}

/** The version that a seal names. @throws when it is no seal, or one over something else */
function sealedVersion(bytes: Buffer, sha256: string): string {
  if (bytes.length > longestSeal) throw new RangeError("not a seal");
  const [version, sealed] = JSON.parse(bytes.toString("utf8"));
  if (sealed !== sha256) throw new TypeError("changed since it was sealed");
  return version;
}
