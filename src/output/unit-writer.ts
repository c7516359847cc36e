import { createHash, hash } from "node:crypto";
import { closeSync, fstatSync, openSync, writeFileSync } from "node:fs";
import { filePieces } from "../state/hash-file.ts";
import type { OutputFile } from "./ledger/ledger-files.ts";
import type { Stretch } from "./stretch.ts";

/** A file to be copied is not what was read of it: it has changed in the meantime. */
export class SourceChangedError extends Error {
  override name = "SourceChangedError";

  constructor(path: string) {
    super(`${path} has changed while it was published`);
  }
}

/** A file that was written by this build. */
export interface MadeFile extends OutputFile {
  /** Null where nobody asks for it. */
  sm3: string | null;
  /** What of it stands in the last output, in order; where that is not known, nothing. */
  copied?: readonly Stretch[];
}

/** Writes the files of one unit; paths are below the output folder, with `/`. */
export interface UnitWriter {
  text(path: string, content: string | Uint8Array): void;
  /**
   * Written piece by piece, for what is too large to be held.
   * @param copied what of it stands in the last output: to be known when all pieces are
   */
  pieces(path: string, content: Iterable<Uint8Array>, copied?: readonly Stretch[]): void;
  /** The same for pieces that are waited for. */
  stream(path: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /**
   * @param sha256 of the file, where it is known
   * @throws {SourceChangedError} when it is another
   */
  copy(path: string, from: string, sha256?: string): void;
  /** Where another process is to write a file. */
  place(path: string): string;
  /** Takes what it has written there. */
  wrote(files: readonly MadeFile[]): void;
  /** Whether the SM3 of each file is asked for. */
  hasSm3: boolean;
}

type Hashes = Pick<MadeFile, "sha256" | "sm3">;
type Written = Omit<MadeFile, "path" | "size" | "mtimeMs">;

/**
 * A writer that adds what it writes to a list.
 * @param place where to write the file of a path
 * @param hasSm3 whether the SM3 of each file is asked for
 */
export function unitWriter(
  place: (path: string) => string,
  made: MadeFile[],
  hasSm3: boolean,
): UnitWriter {
  const writeInto = (path: string, write: (file: number) => Written) => {
    const file = openSync(place(path), "w");
    try {
      const hashes = write(file);
      const { size, mtimeMs } = fstatSync(file);
      made.push({ path, size, mtimeMs, ...hashes });
    } finally {
      closeSync(file);
    }
  };
  return {
    text: (path, content) =>
      writeInto(path, (file) => {
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        writeFileSync(file, bytes);
        return { sha256: hash("sha256", bytes), sm3: hasSm3 ? hash("sm3", bytes) : null };
      }),
    pieces: (path, content, copied = []) =>
      writeInto(path, (file) => ({ ...writePieces(file, content, hasSm3), copied })),
    stream: async (path, content) => {
      const file = openSync(place(path), "w");
      try {
        const whole = createHash("sha256");
        const sm3 = hasSm3 ? createHash("sm3") : null;
        for await (const bytes of content) {
          whole.update(bytes);
          sm3?.update(bytes);
          writeFileSync(file, bytes);
        }
        const { size, mtimeMs } = fstatSync(file);
        const hashes = { sha256: whole.digest("hex"), sm3: sm3?.digest("hex") ?? null };
        made.push({ path, size, mtimeMs, ...hashes });
      } finally {
        closeSync(file);
      }
    },
    copy: (path, from, sha256) =>
      writeInto(path, (file) => {
        const copied = writePieces(file, filePieces(from), hasSm3);
        if (sha256 !== undefined && sha256 !== copied.sha256) throw new SourceChangedError(from);
        return copied;
      }),
    place,
    wrote: (files) => {
      for (const file of files) made.push(file);
    },
    hasSm3,
  };
}

/** @returns hashes of what was written */
function writePieces(file: number, pieces: Iterable<Uint8Array>, hasSm3: boolean): Hashes {
  const whole = createHash("sha256");
  const sm3 = hasSm3 ? createHash("sm3") : null;
  for (const bytes of pieces) {
    whole.update(bytes);
    sm3?.update(bytes);
    writeFileSync(file, bytes);
  }
  return { sha256: whole.digest("hex"), sm3: sm3?.digest("hex") ?? null };
}
