import { closeSync, openSync, readSync } from "node:fs";
import { DamagedLedgerError } from "../../output/ledger/ledger-files.ts";
import { addStretch, type Stretch } from "../../output/stretch.ts";
import { beforePath, listLine } from "./list-line.ts";

/** What a list is to say of a file. */
export interface ListChange {
  path: string;
  /** Null: the file goes. */
  hash: string | null;
}

const lineEnd = 0x0a;
const pieceBytes = 1 << 20;

/**
 * A list with changes, in pieces, each of which is overwritten by the next. What stands between the lines that change is
 * copied as it is: of half a million lines only those are looked at that a search by halves comes upon.
 * @param last path of a sorted list; null: there is none
 * @param changes in the order of lists, each path once
 * @param copied takes what is copied
 * @throws {DamagedLedgerError} when it is no list
 */
export function splicedList(
  last: string | null,
  changes: readonly ListChange[],
  copied: Stretch[] = [],
): Generator<Uint8Array> {
  return gathered(spliced(last, changes, copied));
}

function* spliced(
  last: string | null,
  changes: readonly ListChange[],
  copied: Stretch[],
): Generator<Uint8Array> {
  let done = 0;
  /** Bytes of this list so far, and of the last one before these lines. */
  let [at, before] = [0, 0];
  const copy = (lines: Buffer, start: number, end = lines.length) => {
    addStretch(copied, { at, from: before + start, bytes: end - start });
    at += end - start;
    return lines.subarray(start, end);
  };
  const line = (path: string, hash: string) => {
    const bytes = Buffer.from(listLine(path, hash));
    at += bytes.length;
    return bytes;
  };
  for (const lines of last === null ? [] : wholeLines(last)) {
    let start = 0;
    for (; done < changes.length; done++) {
      const { path, hash } = changes[done] as ListChange;
      const place = placeOf(Buffer.from(path), lines, start);
      // It belongs behind these lines.
      if (place.start === lines.length) break;
      yield copy(lines, start, place.start);
      if (hash !== null) yield line(path, hash);
      start = place.end;
    }
    yield copy(lines, start);
    before += lines.length;
  }
  for (const { path, hash } of changes.slice(done)) {
    if (hash !== null) yield line(path, hash);
  }
}

/** Where a path has its line, or would have it: `end` is behind the line that is there. */
function placeOf(path: Buffer, lines: Buffer, from: number): { start: number; end: number } {
  let [low, high] = [from, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf(lineEnd, middle - 1) + 1;
    const end = lines.indexOf(lineEnd, middle);
    if (end < start + beforePath) throw new DamagedLedgerError("not a line of a list");
    const order = lines.compare(path, 0, path.length, start + beforePath, end);
    if (order === 0) return { start, end: end + 1 };
    if (order < 0) low = end + 1;
    else high = start;
  }
  return { start: low, end: low };
}

/** A file in pieces that end where a line does. */
function* wholeLines(path: string): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const file = openSync(path, "r");
  try {
    for (let rest = 0; ; ) {
      const read = readSync(file, buffer, rest, buffer.length - rest, null);
      const filled = rest + read;
      if (filled === 0) return;
      const end = buffer.lastIndexOf(lineEnd, filled - 1) + 1;
      if (end === 0 || (read === 0 && end < filled)) throw new DamagedLedgerError("no list");
      yield buffer.subarray(0, end);
      rest = filled - end;
      buffer.copyWithin(0, end, filled);
    }
  } finally {
    closeSync(file);
  }
}

/** Small pieces are put together: each that is written asks the system once. */
function* gathered(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(pieceBytes);
  let filled = 0;
  for (const piece of pieces) {
    if (filled + piece.length > buffer.length) {
      yield buffer.subarray(0, filled);
      filled = 0;
    }
    // No piece is longer than what is read at once.
    buffer.set(piece, filled);
    filled += piece.length;
  }
  yield buffer.subarray(0, filled);
}
