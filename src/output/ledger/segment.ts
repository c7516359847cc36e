import type { KeptEntry, KeptMap } from "../../state/kept-map.ts";
import { isCount, isText } from "../../state/shape.ts";
import { DamagedLedgerError, isSha256, type OutputFile } from "./ledger-files.ts";
import { isOutputPath } from "./output-path.ts";

/** Files that are made together from the same things. */
export interface OutputUnit {
  /** Hash over everything they are made from: the same key, the same bytes. */
  key: string;
  files: OutputFile[];
}

/** A unit under its name. */
export type NamedUnit = [id: string, unit: OutputUnit];

/**
 * The units of an output stand in segments of its ledger, so that one that changes costs the reading and writing of its
 * own segment, and all others a few lines: of each segment a line of its units, and one of their files.
 */
export const unitsInSegment = 500;

/** Units of a segment, in the order in which they were first made. */
export interface UnitColumns {
  ids: string[];
  /** The key of each. */
  keys: string[];
  /** How many files each has. */
  counts: number[];
}

/** The files of these units, one after the other. In columns: so they are read in a third of the time. */
export interface FileColumns {
  paths: string[];
  sizes: number[];
  times: number[];
  hashes: string[];
}

/** Where the units of a segment stand. Units were lines of their own once: no path of the output begins with `/`. */
export function unitsLine(segment: number): string {
  return `/${segment}/units`;
}

/** Where the files of a segment stand. */
export function filesLine(segment: number): string {
  return `/${segment}/files`;
}

/** Segments are numbered as they are made: far more than there have ever been. */
const largestNumber = 1e9;

/** Numbers of the segments that a ledger holds. @throws {DamagedLedgerError} when there cannot be so many */
export function segmentsIn(kept: KeptMap<unknown>): number[] {
  return [...kept.names()].flatMap((name) => {
    const [, number] = /^\/(\d+)\/units$/.exec(name) ?? [];
    if (number === undefined) return [];
    if (Number(number) > largestNumber) throw damage(Number(number));
    return [Number(number)];
  });
}

/** The lines of a segment; none where it holds nothing. */
export function* linesOf(
  segment: number,
  units: readonly NamedUnit[],
): Generator<KeptEntry<unknown>> {
  if (units.length === 0) return;
  const rows: UnitColumns = { ids: [], keys: [], counts: [] };
  const columns: FileColumns = { paths: [], sizes: [], times: [], hashes: [] };
  for (const [id, { key, files }] of units) {
    rows.ids.push(id);
    rows.keys.push(key);
    rows.counts.push(files.length);
    for (const { path, size, mtimeMs, sha256 } of files) {
      columns.paths.push(path);
      columns.sizes.push(size);
      columns.times.push(mtimeMs);
      columns.hashes.push(sha256);
    }
  }
  yield [unitsLine(segment), "", rows];
  yield [filesLine(segment), "", columns];
}

/** The units of a segment. @throws {DamagedLedgerError} when they are no units */
export function readUnits(kept: KeptMap<unknown>, segment: number): UnitColumns {
  const names = ["ids", "keys", "counts"] as const;
  const columns: UnitColumns = columnsOf(kept.read(unitsLine(segment)), names);
  const { ids, keys, counts } = columns;
  if (!ids.every(isText) || !keys.every(isText) || !counts.every(isCount)) throw damage(segment);
  return columns;
}

/**
 * The files of a segment. A ledger may come from anywhere: nothing in it is taken for a file that could not have been
 * written into the output folder.
 * @throws {DamagedLedgerError} when they are no files, or not so many
 */
export function readFiles(
  kept: KeptMap<unknown>,
  segment: number,
  { counts }: UnitColumns,
): FileColumns {
  const names = ["paths", "sizes", "times", "hashes"] as const;
  const columns: FileColumns = columnsOf(kept.read(filesLine(segment)), names);
  const { paths, sizes, times } = columns;
  const count = counts.reduce((sum, own) => sum + own, 0);
  const areFiles =
    paths.length === count &&
    paths.every(isOutputPath) &&
    sizes.every(isCount) &&
    times.every(Number.isFinite);
  if (!areFiles) throw damage(segment);
  return columns;
}

/**
 * A file among those of a segment. Hashes are looked at here: most files are not asked for theirs.
 * @throws {DamagedLedgerError} when its hash is none
 */
export function fileAt({ paths, sizes, times, hashes }: FileColumns, at: number): OutputFile {
  if (!isSha256(hashes[at])) throw new DamagedLedgerError(`no hash: ${hashes[at]}`);
  return {
    path: paths[at] as string,
    size: sizes[at] as number,
    mtimeMs: times[at] as number,
    sha256: hashes[at],
  };
}

/** Columns of one length. */
function columnsOf<Columns extends Record<Name, unknown[]>, Name extends string>(
  value: unknown,
  names: readonly Name[],
): Columns {
  const columns = value as Record<Name, unknown> | null | undefined;
  const lengths = names.map((name) => {
    const column = columns?.[name];
    return Array.isArray(column) ? column.length : -1;
  });
  if (lengths.some((length) => length === -1 || length !== lengths[0])) {
    throw new DamagedLedgerError("no columns");
  }
  return columns as Columns;
}

function damage(segment: number): DamagedLedgerError {
  return new DamagedLedgerError(`not what a build has written: segment ${segment}`);
}
