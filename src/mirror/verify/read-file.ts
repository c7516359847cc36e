import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";

/** Links are not followed, and a pipe in place of a file is not waited for; Windows has neither sign. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const pieceBytes = 1 << 20;

/** A file that is none, cannot be read, or is too large. */
export class FileError extends Error {
  /** As systems call it, `EACCES`; `not-a-file`, `too-large`. */
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Size of a regular file. @throws {FileError} */
export function sizeOf(path: string): number {
  const found = told(() => lstatSync(path));
  if (!found.isFile()) throw new FileError("not-a-file");
  return found.size;
}

/**
 * A regular file piece by piece, each overwritten by the next.
 * @param limit bytes; what is longer is not read, what grows is not read further
 * @throws {FileError}
 */
export function* piecesOf(path: string, limit = Number.POSITIVE_INFINITY): Generator<Buffer> {
  // Windows has no sign against links and pipes.
  if (sizeOf(path) > limit) throw new FileError("too-large");
  const file = told(() => openSync(path, flags));
  try {
    const found = told(() => fstatSync(file));
    if (!found.isFile()) throw new FileError("not-a-file");
    // Most files are small: a piece for each of half a million would be more work than reading them.
    const buffer = Buffer.allocUnsafe(Math.min(found.size + 1, pieceBytes));
    for (let bytes = 0; ; ) {
      const read = told(() => readSync(file, buffer, 0, buffer.length, null));
      if (read === 0) return;
      bytes += read;
      if (bytes > limit) throw new FileError("too-large");
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** A small file. @throws {FileError} */
export function bytesOf(path: string, limit: number): Buffer {
  return Buffer.concat(Array.from(piecesOf(path, limit), (piece) => Buffer.from(piece)));
}

function told<Result>(ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new FileError(code === "ELOOP" ? "not-a-file" : code);
  }
}
