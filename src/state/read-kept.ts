import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { DamagedCacheError } from "./damaged-cache.ts";

/** Links are not followed, and a pipe in place of a file is not waited for; Windows has neither sign. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The system knows nothing under a path. */
const absent = new Set(["ENOENT", "ENOTDIR"]);

/** A file that is open for reading. */
export interface KeptFile {
  size: number;
  /** Fills bytes with what stands from a place on. @returns fewer where the file ends before */
  read(bytes: Buffer, start: number): Buffer;
}

/**
 * Opens a file that an earlier build has kept, or somebody who can write where it is kept, and reads in it.
 * @returns null where there is none
 * @throws {DamagedCacheError} when it is no regular file or cannot be read, and for whatever `read` throws
 */
export function inKept<Result>(path: string, read: (file: KeptFile) => Result): Result | null {
  let file: number;
  try {
    file = openSync(path, flags);
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw damaged(path, error);
  }
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new TypeError("no regular file");
    return read({
      size: found.size,
      read: (bytes, start) => readWhole(file, bytes, start),
    });
  } catch (error) {
    throw damaged(path, error);
  } finally {
    closeSync(file);
  }
}

/**
 * Reads a whole file like `inKept`.
 * @param limit bytes, looked at before anything is read
 * @param isShared whether other threads are to read the same bytes
 * @returns null where there is none
 * @throws {DamagedCacheError} when it is no regular file, is larger, or cannot be read
 */
export function readKept(path: string, limit: number, isShared = false): Buffer | null {
  return inKept(path, ({ size, read }) => {
    if (size > limit) throw new RangeError(`more than ${limit} bytes`);
    return read(isShared ? shared(size) : Buffer.allocUnsafe(size), 0);
  });
}

/** What grows while it is read is not waited for. */
function readWhole(file: number, bytes: Buffer, start: number): Buffer {
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, start + length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function shared(size: number): Buffer {
  return Buffer.from(new SharedArrayBuffer(size));
}

function damaged(path: string, cause: unknown): DamagedCacheError {
  return new DamagedCacheError(`${path} cannot be used: ${(cause as Error).message}`, { cause });
}
