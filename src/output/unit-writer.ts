import { createHash, hash } from "node:crypto";
import { closeSync, fstatSync, openSync, writeFileSync } from "node:fs";
import { filePieces } from "../state/hash-file.ts";
import type { OutputFile } from "./ledger/ledger-files.ts";

/** A file to be copied is not what was read of it: it has changed in the meantime. */
export class SourceChangedError extends Error {
  override name = "SourceChangedError";

  constructor(path: string) {
    super(`${path} has changed while it was published`);
  }
}

/** Writes the files of one unit; paths are below the output folder, with `/`. */
export interface UnitWriter {
  text(path: string, content: string | Uint8Array): void;
  /** Written piece by piece, for what is too large to be held. */
  pieces(path: string, content: Iterable<Uint8Array>): void;
  /**
   * @param sha256 of the file, where it is known
   * @throws {SourceChangedError} when it is another
   */
  copy(path: string, from: string, sha256?: string): void;
}

/**
 * A writer that adds what it writes to a list.
 * @param place where to write the file of a path
 */
export function unitWriter(place: (path: string) => string, made: OutputFile[]): UnitWriter {
  const writeInto = (path: string, write: (file: number) => string) => {
    const file = openSync(place(path), "w");
    try {
      const sha256 = write(file);
      const { size, mtimeMs } = fstatSync(file);
      made.push({ path, size, mtimeMs, sha256 });
    } finally {
      closeSync(file);
    }
  };
  return {
    text: (path, content) =>
      writeInto(path, (file) => {
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        writeFileSync(file, bytes);
        return hash("sha256", bytes);
      }),
    pieces: (path, content) => writeInto(path, (file) => writePieces(file, content)),
    copy: (path, from, sha256) =>
      writeInto(path, (file) => {
        const copied = writePieces(file, filePieces(from));
        if (sha256 !== undefined && sha256 !== copied) throw new SourceChangedError(from);
        return copied;
      }),
  };
}

/** @returns SHA-256 of what was written */
function writePieces(file: number, pieces: Iterable<Uint8Array>): string {
  const whole = createHash("sha256");
  for (const bytes of pieces) {
    whole.update(bytes);
    writeFileSync(file, bytes);
  }
  return whole.digest("hex");
}
