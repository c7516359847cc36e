import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

const piece = Buffer.allocUnsafeSlow(1 << 20);

/**
 * Size and SHA-256 of a file, read piece by piece: at once, since a stream for each small file takes several times
 * as long.
 * @throws when it cannot be read
 */
export function hashFile(path: string): { bytes: number; sha256: string } {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const read of filePieces(path)) {
    hash.update(read);
    bytes += read.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** A file piece by piece; each is overwritten by the next, of whatever file, so two files are not read in turn. */
export function* filePieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const length = readSync(file, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
