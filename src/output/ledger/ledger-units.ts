import type { KeptEntry, KeptMap } from "../../state/kept-map.ts";
import { DamagedLedgerError, type OutputFile } from "./ledger-files.ts";
import {
  type FileColumns,
  fileAt,
  filesLine,
  linesOf,
  type NamedUnit,
  type OutputUnit,
  readFiles,
  readUnits,
  segmentsIn,
  type UnitColumns,
  unitsInSegment,
  unitsLine,
} from "./segment.ts";

/** A segment among the units of an output. */
interface Segment {
  number: number;
  /** Number of its first unit, and of the first behind it. */
  start: number;
  end: number;
  units: UnitColumns;
  files: FileColumns | undefined;
  /** Where the files of each unit begin. */
  offsets: number[];
}

/** All units by their names. */
interface Index {
  segments: Segment[];
  ids: string[];
  keys: string[];
  numbers: Map<string, number>;
}

/** The units of an output, numbered from 0; they are read when the first is asked for, and files with their segment. */
export class LedgerUnits {
  readonly #kept: KeptMap<unknown>;
  #read: Index | undefined;
  #lastAsked = -1;

  constructor(kept: KeptMap<unknown>) {
    this.#kept = kept;
  }

  /** @throws {DamagedLedgerError}, as everything here that is asked first */
  get count(): number {
    return this.#index.ids.length;
  }

  ids(): readonly string[] {
    return this.#index.ids;
  }

  /**
   * Units are asked for in the order in which they were made, most often, or every other: those behind the last one are
   * looked at first.
   */
  numberOf(id: string): number | undefined {
    const { ids, numbers } = this.#index;
    let number = this.#lastAsked + 1;
    if (ids[number] !== id) number++;
    if (ids[number] !== id) number = numbers.get(id) ?? -1;
    if (number === -1) return undefined;
    this.#lastAsked = number;
    return number;
  }

  idAt(number: number): string {
    return this.#index.ids[number] as string;
  }

  keyAt(number: number): string {
    return this.#index.keys[number] as string;
  }

  keyOf(id: string): string | undefined {
    const number = this.numberOf(id);
    return number === undefined ? undefined : this.keyAt(number);
  }

  /**
   * The files of a unit; none where there is no such unit.
   * @throws {DamagedLedgerError}
   */
  filesOf(id: string): OutputFile[] {
    const number = this.numberOf(id);
    return number === undefined ? [] : this.filesAt(number);
  }

  /** The files of the unit of a number. @throws {DamagedLedgerError} */
  filesAt(number: number): OutputFile[] {
    const segment = segmentOf(number, this.#index.segments);
    const files = this.#filesIn(segment);
    const start = segment.offsets[number - segment.start] as number;
    const count = segment.units.counts[number - segment.start] as number;
    return Array.from({ length: count }, (_, at) => fileAt(files, start + at));
  }

  /** Paths of all files. @throws {DamagedLedgerError} */
  *paths(): Generator<string> {
    for (const segment of this.#index.segments) yield* this.#filesIn(segment).paths;
  }

  /**
   * The lines of the next ledger: those of a segment that stays as it is by name only.
   * @param next units as they are to be; one that stays as it is here by its number only
   */
  *linesFor(next: Iterable<NamedUnit | number>): Generator<KeptEntry<unknown> | string> {
    const { segments } = this.#index;
    const stays = new Uint8Array(this.count);
    const made = new Map<string, OutputUnit>();
    for (const unit of next) {
      if (typeof unit === "number") stays[unit] = 1;
      else made.set(...unit);
    }
    let free = 0;
    let open: NamedUnit[] = [];
    for (const segment of segments) {
      const { number, start, end } = segment;
      free = Math.max(free, number + 1);
      // What is new goes into the last segment, as long as there is room.
      const isOpen = end === this.count && end - start < unitsInSegment && made.size > 0;
      if (!isOpen && !stays.subarray(start, end).includes(0)) {
        yield unitsLine(number);
        yield filesLine(number);
        continue;
      }
      const units = this.#next(segment, stays, made);
      if (end === this.count) open = units;
      else yield* linesOf(number, units);
    }
    for (const unit of made) open.push(unit);
    for (let at = 0; at < open.length; at += unitsInSegment) {
      yield* linesOf(free++, open.slice(at, at + unitsInSegment));
    }
  }

  /** What a segment is to hold: of what is made, its own units are taken out. */
  #next({ start, end }: Segment, stays: Uint8Array, made: Map<string, OutputUnit>): NamedUnit[] {
    const { ids } = this.#index;
    const units: NamedUnit[] = [];
    for (let at = start; at < end; at++) {
      const id = ids[at] as string;
      const again = made.get(id);
      if (again) units.push([id, again]);
      else if (stays[at]) units.push([id, { key: this.keyAt(at), files: this.filesAt(at) }]);
      made.delete(id);
    }
    return units;
  }

  get #index(): Index {
    this.#read ??= indexOf(this.#kept);
    return this.#read;
  }

  #filesIn(segment: Segment): FileColumns {
    if (!segment.files) {
      segment.files = readFiles(this.#kept, segment.number, segment.units);
      let offset = 0;
      for (const count of segment.units.counts) {
        segment.offsets.push(offset);
        offset += count;
      }
    }
    return segment.files;
  }
}

function indexOf(kept: KeptMap<unknown>): Index {
  const index: Index = { segments: [], ids: [], keys: [], numbers: new Map() };
  const { segments, ids, keys, numbers } = index;
  for (const number of segmentsIn(kept)) {
    const units = readUnits(kept, number);
    const start = ids.length;
    for (const id of units.ids) numbers.set(id, ids.push(id) - 1);
    for (const key of units.keys) keys.push(key);
    segments.push({ number, start, end: ids.length, units, files: undefined, offsets: [] });
  }
  if (numbers.size < ids.length) throw new DamagedLedgerError("a unit stands twice");
  return index;
}

/** By halves: there are hundreds. */
function segmentOf(number: number, segments: readonly Segment[]): Segment {
  let [low, high] = [0, segments.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).end > number) high = middle;
    else low = middle + 1;
  }
  return segments[low] as Segment;
}
