import { constants } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { join } from "node:path";
import { isOutputPath } from "../../output/ledger/output-path.ts";

/** No link at the end is followed, and a pipe in place of a file is not waited for; Windows has neither sign. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Bytes after which is looked whether anybody still waits for the rest. */
const piece = 1024 * 1024;

/**
 * Reads a regular file that stands in a folder itself: no step and no link leads out of it, nor from one of its files
 * to another. The folder may be named by a link, which may lead elsewhere the next time.
 * @param path below the folder, with `/`
 * @param limit bytes, looked at before anything is read
 * @throws when there is no such file, or the signal is aborted
 */
export async function readInside(
  folder: string,
  path: string,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  if (!isOutputPath(path)) throw new RangeError(`not a path below a folder: ${path}`);
  const place = join(await realpath(folder), path);
  const file = await open(place, flags);
  try {
    const found = await file.stat({ bigint: true });
    if (!found.isFile()) throw new TypeError("no regular file");
    // Asked after it was opened: whoever puts a link into the way now comes too late.
    if ((await realpath(place)) !== place) throw new TypeError("behind a link");
    const { dev, ino } = await lstat(place, { bigint: true });
    if (dev !== found.dev || ino !== found.ino) throw new TypeError("replaced meanwhile");
    if (found.size > limit) throw new RangeError(`more than ${limit} bytes`);
    return await readWhole(file, Number(found.size), signal);
  } finally {
    await file.close();
  }
}

/** What grows while it is read is not waited for. */
async function readWhole(file: FileHandle, size: number, signal: AbortSignal): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    signal.throwIfAborted();
    const { bytesRead } = await file.read(bytes, length, Math.min(piece, size - length), length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
