import { join, sep } from "node:path";
import { type DocumentFields, fieldsInForce } from "../schema/index.ts";
import { beginsSegment } from "../state/begins-segment.ts";
import { type FileStamp, fileStamp, isSettled, sameStamp } from "../state/file-stamp.ts";
import { hashFile } from "../state/hash-file.ts";
import { type KeptEntry, KeptMap, saveKept } from "../state/kept-map.ts";
import type { ContentSnapshot } from "./folder/fingerprint.ts";
import type { SourceFile } from "./folder/source-file.ts";
import type { KnownFile, KnownReading } from "./memory/known-file.ts";
import {
  isKnownSegment,
  type KnownSegment,
  knownFiles,
  segmentOf,
} from "./memory/known-segment.ts";
import type { DocumentReading } from "./reading/read-document.ts";

/** Stamps of all files of a folder, and when they were taken. */
type Stamps = Pick<ContentSnapshot, "stamps" | "takenAt">;

interface Kept {
  path: string;
  version: string;
  /** Names of fields of the project. */
  own: ReadonlySet<string>;
  segments: KeptMap<KnownSegment>;
}

/**
 * What the last build has read of a content folder, so that the next one reads only files that have changed. A
 * file counts as unchanged by its size and times, or else by its SHA-256: after a fresh checkout all times differ.
 */
export class ContentMemory {
  readonly #last: ReadonlyMap<string, KnownFile>;
  readonly #now = new Map<string, KnownFile>();
  /** Files of which something else is known now than in the last build. */
  readonly #fresh = new Set<string>();
  readonly #root: string;
  /** The beginning of a path in the folder: `join` takes longer, and there are tens of thousands. */
  readonly #inRoot: string;
  readonly #kept: Kept | null;
  readonly #snapshot: Stamps | null;

  private constructor(
    root: string,
    last: ReadonlyMap<string, KnownFile>,
    kept: Kept | null = null,
    snapshot: Stamps | null = null,
  ) {
    this.#root = root;
    this.#inRoot = join(root, sep);
    this.#last = last;
    this.#kept = kept;
    this.#snapshot = snapshot;
  }

  /** Knows nothing, and is not kept. */
  static none(root: string): ContentMemory {
    return new ContentMemory(root, new Map());
  }

  /**
   * @param root content folder
   * @param path file of the memory; what is missing, damaged or of another version counts for nothing
   * @param fields of the documents, whose own are of this version
   */
  static load(
    root: string,
    path: string,
    version: string,
    { own }: DocumentFields = fieldsInForce(),
  ): ContentMemory {
    const names = new Set(own.map(({ name }) => name));
    const accepts = (value: unknown): value is KnownSegment => isKnownSegment(value, names);
    const segments = KeptMap.load<KnownSegment>(path, version, { accepts });
    const last = new Map<string, KnownFile>();
    for (const name of segments.names()) {
      const segment = segments.get(name);
      if (!segment) continue;
      const known = knownFiles(segment);
      for (let index = 0; index < known.length; index++) {
        last.set(segment.files[index] as string, known[index] as KnownFile);
      }
    }
    return new ContentMemory(root, last, { path, version, own: names, segments });
  }

  /** The same, where stamps of the folder were taken lately: the system is not asked again. */
  seenAs(snapshot: Stamps | null): ContentMemory {
    return new ContentMemory(this.#root, this.#last, this.#kept, snapshot);
  }

  /** For reading the folder again in the same process: knows what has been read by now, and is not kept. */
  next(): ContentMemory {
    return new ContentMemory(this.#root, this.#now);
  }

  /** A document that has been read as it stands; null: it is to be read. */
  known(file: string): DocumentReading | null {
    const { sha256, bytes, reading } = this.#unchanged(file) ?? {};
    if (!reading || sha256 === undefined || bytes === undefined) return null;
    // The folder may have moved since: paths are those of now.
    return withSource(reading, { file, path: this.#inRoot + inSystem(file), sha256, bytes });
  }

  /** Reads a document, unless it has been read as it stands. */
  async reading(file: string, read: () => Promise<DocumentReading>): Promise<DocumentReading> {
    const known = this.known(file);
    if (known) return known;
    const stamp = this.#settledStamp(file);
    const reading = await read();
    const source = reading.known?.source;
    if (source) {
      const { sha256, bytes } = source;
      this.#learn(file, { stamp, sha256, bytes, reading: withoutSource(reading) });
    }
    return reading;
  }

  /** Size and SHA-256 of a file. @throws when it cannot be read */
  async facts(file: string): Promise<{ bytes: number; sha256: string }> {
    const known = this.#unchanged(file);
    if (known) return known;
    const stamp = this.#settledStamp(file);
    const fresh = { stamp, ...hashFile(join(this.#root, file)) };
    this.#learn(file, fresh);
    return fresh;
  }

  /** Keeps what was asked for in this build, if that is anything new. */
  save(): void {
    if (!this.#kept) return;
    const { path, version, own, segments } = this.#kept;
    const [now, fresh] = [this.#now, this.#fresh];
    if (now.size === this.#last.size && fresh.size === 0) return;
    const entries = segmentsOf([...now.keys()]).map((files): KeptEntry<KnownSegment> | string => {
      const [first] = files;
      const isKept = !files.some((file) => fresh.has(file)) && isOf(segments.get(first), files);
      const known = (file: string) => [file, now.get(file) as KnownFile] as const;
      return isKept ? first : [first, "", segmentOf(files.map(known), own)];
    });
    saveKept(path, version, entries, segments);
  }

  #learn(file: string, known: KnownFile): void {
    this.#now.set(file, known);
    this.#fresh.add(file);
  }

  #unchanged(file: string): KnownFile | null {
    const asked = this.#now.get(file);
    if (asked) return asked;
    const known = this.#last.get(file);
    const stamp = known && this.#stamp(file);
    if (!known || stamp?.size !== known.bytes) return null;
    if (known.stamp && sameStamp(stamp, known.stamp)) {
      this.#now.set(file, known);
      return known;
    }
    const settled = this.#settledStamp(file);
    const { sha256 } = hashFile(join(this.#root, file));
    if (sha256 !== known.sha256) return null;
    const restamped = { ...known, stamp: settled };
    this.#learn(file, restamped);
    return restamped;
  }

  /** Taken before a file is read: what changes it in the meantime changes the stamp. */
  #settledStamp(file: string): FileStamp | null {
    const stamp = this.#stamp(file);
    return stamp && isSettled(stamp, this.#snapshot?.takenAt ?? Date.now()) ? stamp : null;
  }

  #stamp(file: string): FileStamp | null {
    return this.#snapshot?.stamps.get(file) ?? fileStamp(this.#root, file);
  }
}

/** Files that are kept together, by their names. */
function segmentsOf(files: readonly string[]): [string, ...string[]][] {
  const segments: [string, ...string[]][] = [];
  for (const file of files.toSorted()) {
    const last = segments.at(-1);
    if (last && !beginsSegment(file)) last.push(file);
    else segments.push([file]);
  }
  return segments;
}

/** Whether a segment is of these files and no others. */
function isOf(segment: KnownSegment | undefined, files: readonly string[]): boolean {
  return (
    segment?.files.length === files.length &&
    files.every((file, index) => segment.files[index] === file)
  );
}

/** A path with the separators of this system. */
function inSystem(file: string): string {
  return sep === "/" ? file : file.replaceAll("/", sep);
}

/** What is known of a file stands beside the reading already. */
function withoutSource({ document, known, diagnostics }: DocumentReading): KnownReading {
  if (document) {
    const { source: _, ...read } = document;
    return { document: read, known: null, diagnostics };
  }
  if (!known) return { document, known, diagnostics };
  const { source: _, ...read } = known;
  return { document, known: read, diagnostics };
}

function withSource(reading: KnownReading, source: SourceFile): DocumentReading {
  const { diagnostics } = reading;
  if (reading.document) {
    // Put together by name: there are tens of thousands.
    const { meta, bodyLine, positions } = reading.document;
    const document = { meta, source, bodyLine, positions };
    return { document, known: document, diagnostics };
  }
  return { document: null, known: reading.known && { ...reading.known, source }, diagnostics };
}
