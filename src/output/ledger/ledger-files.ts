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

/**
 * The files of a unit in a ledger of version 0.2 or earlier: path, size, time and SHA-256 of each, one after the other. A
 * ledger may come from anywhere: nothing in it is taken for a file that could not have been written into the output
 * folder.
 * @throws {DamagedLedgerError}
 */
export function filesInCells(cells: unknown): OutputFile[] {
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

/** Whether a value is a SHA-256 as a build writes it. */
export function isSha256(value: unknown): value is string {
  return typeof value === "string" && /^[\da-f]{64}$/.test(value);
}
