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
  const file = openSync(path, "r");
  try {
    let bytes = 0;
    for (;;) {
      const length = readSync(file, piece);
      if (length === 0) return { bytes, sha256: hash.digest("hex") };
      hash.update(piece.subarray(0, length));
      bytes += length;
    }
  } finally {
    closeSync(file);
  }
}
