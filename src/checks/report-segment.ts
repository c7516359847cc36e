import { isCount, isListOf, isNullOr, isShape, isText } from "../state/shape.ts";
import type { FileReport, Found } from "./file-report.ts";
import { isFound } from "./report-shape.ts";
import type { TextSketch } from "./text-facts/text-sketch.ts";

/** The report of a file as it is kept. */
export interface KeptReport {
  file: string;
  /** Of everything it is made from, apart from the rules themselves; without a blank. */
  key: string;
  report: FileReport;
}

/**
 * Reports of files that follow each other, column by column: every build reads all of them, and in most there is
 * nothing but what rules for the portal ask of a text.
 */
export interface ReportSegment {
  files: string[];
  /** Letters and digits of each text; null where there is no sketch. */
  characters: (number | null)[];
  /** Of the signatures; null where nobody signs. */
  lines: (number | null)[];
  /** Who signs, as a number of `organs`; 0 where nobody does. */
  signers: number[];
  organs: string[][];
  /** What was found, where that is anything, with the number of its file. */
  found: [file: number, found: Found][];
}

/** A segment, and beside it what is nothing but digits: to read them as part of JSON would take twice as long. */
interface Segment {
  /** Keys, then sketches: of each file what is the same of all, then what is least; zeros where there is none. */
  mark: string;
  segment: ReportSegment;
}

/** Hexadecimal digits of a sketch, and of what in it is the same for equal texts. */
const digits = { same: 16, all: 144 };
const noSketch = "0".repeat(digits.all);

/** Puts reports together; `reportsIn` takes them apart. */
export function segmentOf(kept: readonly KeptReport[]): Segment {
  const reports = kept.map(({ report }) => report);
  const organs = new Map<string, { code: number; names: string[] }>();
  const codeOf = (names: string[] = []) => {
    const known = organs.get(names.join());
    if (known) return known.code;
    const code = organs.size;
    organs.set(names.join(), { code, names });
    return code;
  };
  const sketches = reports.map(({ sketch }) => (sketch ? sketch.same + sketch.least : noSketch));
  const mark = [...kept.map(({ key }) => key), sketches.join("")].join(" ");
  const segment = {
    files: kept.map(({ file }) => file),
    characters: reports.map(({ sketch }) => sketch?.characters ?? null),
    lines: reports.map(({ signatures }) => signatures?.line ?? null),
    signers: reports.map(({ signatures }) => codeOf(signatures?.organs)),
    organs: Array.from(organs.values(), ({ names }) => names),
    found: reports.flatMap(({ findings, waivers }, at): ReportSegment["found"] =>
      findings.length + waivers.length > 0 ? [[at, { findings, waivers }]] : [],
    ),
  };
  return { mark, segment };
}

/** The reports of a segment, in its order; null where what stands beside it does not belong to it. */
export function reportsIn({ mark, segment }: Segment): KeptReport[] | null {
  const { files, characters, lines, signers, organs } = segment;
  const keys = mark.split(" ");
  const sketches = keys.pop() ?? "";
  const isWhole = keys.length === files.length && sketches.length === files.length * digits.all;
  if (!isWhole || !/^[0-9a-f]*$/.test(sketches)) return null;
  const sketchAt = (at: number, count: number): TextSketch => {
    const start = at * digits.all;
    const end = start + digits.all;
    return {
      same: sketches.slice(start, start + digits.same),
      least: sketches.slice(start + digits.same, end),
      characters: count,
    };
  };
  const found = new Map(segment.found);
  return files.map((file, at): KeptReport => {
    const { findings, waivers } = found.get(at) ?? nothing;
    const count = characters[at] ?? null;
    const line = lines[at] ?? null;
    const sketch = count === null ? null : sketchAt(at, count);
    const names = organs[signers[at] as number] as string[];
    const signatures = line === null ? null : { organs: names, line };
    return { file, key: keys[at] as string, report: { findings, waivers, sketch, signatures } };
  });
}

const nothing: Found = { findings: [], waivers: [] };

/** Whether a value that was read is such a segment: whoever wrote it may not have been this program. */
export function isReportSegment(value: unknown): value is ReportSegment {
  if (!isShape(value) || !isListOf(value.files, isText)) return false;
  const { characters, lines, signers, organs, found } = value;
  const count = value.files.length;
  return (
    [characters, lines, signers].every((column) => isOfLength(column, count)) &&
    isListOf(characters, isCountOrNull) &&
    isListOf(lines, isCountOrNull) &&
    isListOf(organs, isListOfTexts) &&
    isListOf(signers, (one): one is number => isCount(one) && one < organs.length) &&
    isListOf(found, (one): one is [number, Found] => isFoundIn(one, count))
  );
}

function isOfLength(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length;
}

function isCountOrNull(value: unknown): value is number | null {
  return isNullOr(value, isCount);
}

function isListOfTexts(value: unknown): value is string[] {
  return isListOf(value, isText);
}

function isFoundIn(value: unknown, count: number): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [at, found] = value;
  return isCount(at) && at < count && isFound(found);
}
