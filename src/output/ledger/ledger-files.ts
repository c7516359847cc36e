import { isOutputPath } from "./output-path.ts";

/** A file of the output as it was written. */
export interface OutputFile {
  /** Below the output folder, with `/`. */
  path: string;
  size: number;
  mtimeMs: number;
  sha256: string;
}

/** A ledger says something that no build has written. */
export class DamagedLedgerError extends Error {
  override name = "DamagedLedgerError";
}

/** Path, size, time and SHA-256 of each file, one after the other. */
export type Cells = (string | number)[];

export function cellsOf(files: readonly OutputFile[]): Cells {
  return files.flatMap(({ path, size, mtimeMs, sha256 }) => [path, size, mtimeMs, sha256]);
}

/**
 * The files of a unit, as its ledger says. A ledger may come from anywhere: nothing in it is taken for a file that
 * could not have been written into the output folder.
 * @throws {DamagedLedgerError}
 */
export function filesIn(cells: unknown): OutputFile[] {
  if (!Array.isArray(cells) || cells.length % 4 !== 0) throw new DamagedLedgerError("no files");
  const files: OutputFile[] = [];
  for (let at = 0; at < cells.length; at += 4) {
    const [path, size, mtimeMs, sha256] = cells.slice(at, at + 4);
    const isFile =
      isOutputPath(path) &&
      Number.isSafeInteger(size) &&
      size >= 0 &&
      Number.isFinite(mtimeMs) &&
      isSha256(sha256);
    if (!isFile)
      throw new DamagedLedgerError(`no file: ${JSON.stringify(cells.slice(at, at + 4))}`);
    files.push({ path, size, mtimeMs, sha256 });
  }
  return files;
}

function isSha256(text: unknown): text is string {
  return typeof text === "string" && /^[\da-f]{64}$/.test(text);
}
