import { documentFieldNames } from "../../schema/index.ts";
import { isCount, isListOf, isShape, isText, type Shape } from "../../state/shape.ts";
import {
  isCanonicalValue,
  isKnownReading,
  isWhole,
  type KnownFile,
  type KnownReading,
} from "./known-file.ts";

/** Values of documents, each once; `at`: which of them a document has, where there are several. */
interface Column {
  words: unknown[];
  at?: number[];
}

/**
 * What is known of files that follow each other, put together for reading: of tens of thousands of documents most say
 * the same in most fields, so what they say is parsed, looked at and held once for hundreds of them.
 */
export interface KnownSegment {
  files: string[];
  bytes: number[];
  /** Times of change of a settled file, else null. */
  mtimes: (number | null)[];
  ctimes: (number | null)[];
  /** All of them, one after the other. */
  sha256: string;
  /** The documents in which nothing was found, by their position among the files. */
  sound: number[];
  /** Of each of them, in columns. */
  bodyLines: number[];
  positions: Column;
  /** Lists of names: the fields that a document has. */
  fields: Column;
  /** A column for each field: of a document that lacks it, any of its values counts for nothing. */
  meta: Record<string, Column>;
  /** All other readings, by the position of their file. */
  others: [number, KnownReading][];
}

const digits = 64;
/**
 * Puts together what is known of files; `knownFiles` takes it apart.
 * @param own names of fields of the project
 */
export function segmentOf(
  entries: readonly (readonly [file: string, known: KnownFile])[],
  own: Iterable<string>,
): KnownSegment {
  const names = [...documentFieldNames, ...own];
  const sound: number[] = [];
  const documents: NonNullable<KnownReading["document"]>[] = [];
  const others: KnownSegment["others"] = [];
  for (const [index, [, { reading }]] of entries.entries()) {
    if (!reading) continue;
    const { document, diagnostics } = reading;
    if (document && diagnostics.length === 0 && areInOrder(document.meta, names)) {
      sound.push(index);
      documents.push(document);
    } else others.push([index, reading]);
  }
  const metas = documents.map(({ meta }): Shape => meta);
  // A size that is not that of the bytes is one that has changed before they were read.
  const settled = entries.map(([, { stamp, bytes }]) => (stamp?.size === bytes ? stamp : null));
  const present = names.filter((name) => metas.some((meta) => meta[name] !== undefined));
  return {
    files: entries.map(([file]) => file),
    bytes: entries.map(([, { bytes }]) => bytes),
    mtimes: settled.map((stamp) => stamp?.mtimeMs ?? null),
    ctimes: settled.map((stamp) => stamp?.ctimeMs ?? null),
    sha256: entries.map(([, { sha256 }]) => sha256).join(""),
    sound,
    bodyLines: documents.map(({ bodyLine }) => bodyLine),
    positions: columnOf(documents.map(({ positions }) => positions)),
    fields: columnOf(metas.map((meta) => names.filter((name) => meta[name] !== undefined))),
    meta: Object.fromEntries(
      present.map((name) => [name, columnOf(metas.map((meta) => meta[name]))]),
    ),
    others,
  };
}

/** Whether fields stand in the order of the schema, in which a column gives them back. */
function areInOrder(meta: object, names: readonly string[]): boolean {
  let last = -1;
  return Object.keys(meta).every((name) => {
    const before = last;
    last = names.indexOf(name);
    return last > before;
  });
}

function columnOf(values: readonly unknown[]): Column {
  const words: unknown[] = [];
  const known = new Map<string, number>();
  const at = values.map((value) => {
    // Of a document that lacks the field: any will do.
    if (value === undefined) return 0;
    const json = JSON.stringify(value);
    const place = known.get(json) ?? words.push(value) - 1;
    known.set(json, place);
    return place;
  });
  return words.length > 1 ? { words, at } : { words };
}

/**
 * Whether a value that was read is a segment: front-matter in canonical form, as the schema gives it.
 * @param own names of fields of the project
 */
export function isKnownSegment(value: unknown, own: ReadonlySet<string>): value is KnownSegment {
  if (!isShape(value) || !isListOf(value.files, isText)) return false;
  const { files, bytes, mtimes, ctimes, sha256, sound, bodyLines, others } = value;
  const { length } = files;
  return (
    isListOf(bytes, isCount) &&
    isListOf(mtimes, isTime) &&
    isListOf(ctimes, isTime) &&
    [bytes, mtimes, ctimes].every((list) => list.length === length) &&
    isText(sha256) &&
    sha256.length === length * digits &&
    /^[0-9a-f]*$/.test(sha256) &&
    isListOf(sound, isCount) &&
    sound.every((index) => index < length) &&
    isListOf(bodyLines, isCount) &&
    bodyLines.length === sound.length &&
    hasFields(value, sound.length, own) &&
    isListOf(others, (one) => isOther(one, length, own))
  );
}

function isTime(value: unknown): value is number | null {
  return value === null || Number.isFinite(value);
}

function isOther(
  value: unknown,
  length: number,
  own: ReadonlySet<string>,
): value is [number, KnownReading] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [index, reading] = value;
  return isCount(index) && index < length && isKnownReading(reading, own);
}

function hasFields(
  { positions, fields, meta }: Shape,
  length: number,
  own: ReadonlySet<string>,
): boolean {
  if (!isShape(meta) || !isColumn(positions, length) || !isColumn(fields, length)) return false;
  return (
    positions.words.every(isText) &&
    Object.entries(meta).every(
      ([name, column]) =>
        isColumn(column, length) && column.words.every((word) => isCanonicalValue(name, word, own)),
    ) &&
    fields.words.every((names) => {
      if (!isListOf(names, isText) || !names.every((name) => Object.hasOwn(meta, name)))
        return false;
      return isWhole((name) => names.includes(name));
    })
  );
}

/** Whether each of so many documents has one of the values. */
function isColumn(value: unknown, length: number): value is Column {
  if (!isShape(value)) return false;
  const { words, at } = value;
  if (!Array.isArray(words)) return false;
  if (at === undefined) return words.length > 0 || length === 0;
  return isListOf(at, isCount) && at.length === length && at.every((place) => place < words.length);
}

/** What is known of each file of a segment. */
export function knownFiles(segment: KnownSegment): KnownFile[] {
  const { bytes: sizes, mtimes, ctimes, sha256 } = segment;
  const files = sizes.map((bytes, index): KnownFile => {
    const [mtimeMs, ctimeMs] = [mtimes[index], ctimes[index]];
    return {
      stamp:
        typeof mtimeMs === "number" && typeof ctimeMs === "number"
          ? { size: bytes, mtimeMs, ctimeMs }
          : null,
      sha256: sha256.slice(index * digits, (index + 1) * digits),
      bytes,
    };
  });
  const { sound, bodyLines, positions, others } = segment;
  const metaOf = metaReader(segment);
  for (let one = 0; one < sound.length; one++) {
    const document = {
      meta: metaOf(one),
      bodyLine: bodyLines[one],
      positions: wordAt(positions, one),
    } as NonNullable<KnownReading["document"]>;
    const file = files[sound[one] as number] as KnownFile;
    file.reading = { document, known: null, diagnostics: [] };
  }
  for (const [index, reading] of others) (files[index] as KnownFile).reading = reading;
  return files;
}

/**
 * Front-matter of the documents of a segment. Those with the same fields are copies of one, in which is filled in what
 * differs: an object put together name by name takes several times as long.
 */
function metaReader({ fields, meta }: KnownSegment): (one: number) => Shape {
  const kinds = fields.words.map((names) => {
    const columns = (names as string[]).map((name) => ({ name, ...(meta[name] as Column) }));
    const varying = columns.filter(({ at }) => at !== undefined);
    const common = Object.fromEntries(columns.map(({ name, words }) => [name, words[0]]));
    return { common, varying };
  });
  return (one) => {
    const { common, varying } = kinds[fields.at?.[one] ?? 0] as (typeof kinds)[number];
    const read: Record<string, unknown> = { ...common };
    for (const column of varying) read[column.name] = wordAt(column, one);
    return read;
  };
}

function wordAt({ words, at }: Column, one: number): unknown {
  return words[at?.[one] ?? 0];
}
