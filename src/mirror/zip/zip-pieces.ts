import { createHash, hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { promisify } from "node:util";
import { crc32, createDeflateRaw, deflateRaw } from "node:zlib";
import { SourceChangedError } from "../../output/unit-writer.ts";
import { centralHeader, endRecords, localHeader, type ZipEntry, zipDay } from "./zip-records.ts";

/** A file to be put into a ZIP. */
export interface ZipSource {
  /** Below the folder that all of them are in, with `/`. */
  path: string;
  /** Its bytes, or where it stands. */
  content: Uint8Array | { at: string };
  /** What is known of it: a file that is another is not put in. */
  sha256: string | null;
}

/** How hard it is packed: beyond 6 a portal gains a hundredth. */
const level = 6;
/** Bytes of a file that is stored as it is: what is so short seldom becomes shorter. */
const tooShort = 64;
/** Bytes of a file that is held; what is larger is read twice, since its packed size stands before it. */
const largestHeld = 8_000_000;
/** Files that are packed side by side. */
const sideBySide = 8;
/** Bytes that a piece has at least: a write for each of a million headers would take longer than packing. */
const smallestPiece = 1 << 20;
/** Half a million small buffers take several times their bytes. */
const recordsTogether = 1000;

const packed = promisify(deflateRaw);

/**
 * A ZIP in pieces. Its entries stand in the order that they come in, bear the day as their time, and are deflated where that
 * is shorter; the same files give the same bytes (with the same zlib). What is held are some files and a hundred bytes for
 * each entry.
 * @param folder that all files are put into
 * @param day `YYYY-MM-DD`
 * @throws {SourceChangedError} when a file is not what is known of it
 * @throws the signal's reason
 */
export async function* zipPieces(
  sources: Iterable<ZipSource>,
  folder: string,
  day: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const stamp = zipDay(day);
  const central: Buffer[] = [];
  let records: Buffer[] = [];
  let [offset, count] = [0, 0];
  for await (const { entry, bytes } of packedEntries(sources, folder)) {
    signal?.throwIfAborted();
    const header = localHeader(entry, stamp);
    records.push(centralHeader(entry, stamp, offset));
    count++;
    yield header;
    yield* bytes;
    offset += header.length + entry.packedSize;
    if (records.length < recordsTogether) continue;
    central.push(Buffer.concat(records));
    records = [];
  }
  central.push(...records);
  let size = 0;
  for (const piece of central) {
    size += piece.length;
    yield piece;
  }
  yield endRecords(count, size, offset);
}

/** Small pieces put together. */
export async function* inLargePieces(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    if (bytes < smallestPiece) continue;
    yield Buffer.concat(held);
    [held, bytes] = [[], 0];
  }
  yield Buffer.concat(held);
}

interface PackedEntry {
  entry: ZipEntry;
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Some are packed ahead, in the threads of zlib; they come in their order. */
async function* packedEntries(
  sources: Iterable<ZipSource>,
  folder: string,
): AsyncGenerator<PackedEntry> {
  const ahead: Promise<PackedEntry>[] = [];
  const next = async () => (await ahead.shift()) as PackedEntry;
  try {
    for (const source of sources) {
      const entry = packedEntry(source, `${folder}/${source.path}`);
      // It is waited for later: till then nobody else is to hear that it failed.
      entry.catch(() => {});
      ahead.push(entry);
      if (ahead.length === sideBySide) yield await next();
    }
    while (ahead.length > 0) yield await next();
  } finally {
    await Promise.allSettled(ahead);
  }
}

async function packedEntry(source: ZipSource, name: string): Promise<PackedEntry> {
  const { content, sha256 } = source;
  const held = content instanceof Uint8Array ? content : heldFile(content.at);
  if (!held) return largeEntry((content as { at: string }).at, name, sha256);
  if (sha256 !== null && hash("sha256", held) !== sha256) throw new SourceChangedError(source.path);
  const shorter = held.length > tooShort ? await packed(held, { level }) : held;
  const isDeflated = shorter.length < held.length;
  const bytes = isDeflated ? shorter : held;
  const sizes = { size: held.length, packedSize: bytes.length };
  return { entry: { name, crc32: crc32(held), ...sizes, isDeflated }, bytes: [bytes] };
}

/** Null where it is too large to be held. */
function heldFile(path: string): Buffer | null {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size > largestHeld) return null;
    const buffer = Buffer.allocUnsafe(size);
    let filled = 0;
    while (filled < size) {
      const read = readSync(file, buffer, filled, size - filled, null);
      if (read === 0) break;
      filled += read;
    }
    return buffer.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

async function largeEntry(at: string, name: string, sha256: string | null): Promise<PackedEntry> {
  const whole = createHash("sha256");
  let [size, packedSize, crc] = [0, 0, 0];
  const look = (piece: Uint8Array) => {
    whole.update(piece);
    crc = crc32(piece, crc);
    size += piece.length;
  };
  for await (const piece of deflated(ownPieces(at, look))) packedSize += piece.length;
  if (sha256 !== null && whole.digest("hex") !== sha256) throw new SourceChangedError(at);
  const isDeflated = packedSize < size;
  const again = ownPieces(at, () => {});
  const entry = { name, crc32: crc, size, packedSize: isDeflated ? packedSize : size, isDeflated };
  return { entry, bytes: counted(isDeflated ? deflated(again) : again, entry.packedSize, at) };
}

/** @throws {SourceChangedError} where there is more or less than was said */
async function* counted(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  wanted: number,
  at: string,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > wanted) break;
    yield piece;
  }
  if (bytes !== wanted) throw new SourceChangedError(at);
}

/** A file piece by piece, each in a buffer of its own: they wait in a stream. */
function* ownPieces(at: string, look: (piece: Uint8Array) => void): Generator<Uint8Array> {
  const file = openSync(at, "r");
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(1 << 18);
      const read = readSync(file, piece, 0, piece.length, null);
      if (read === 0) return;
      look(piece.subarray(0, read));
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

async function* deflated(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Readable } = await import("node:stream");
  yield* Readable.from(pieces, { objectMode: false }).compose(createDeflateRaw({ level }));
}
