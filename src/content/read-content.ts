import { join, resolve } from "node:path";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/order.ts";
import { inParallel } from "../program/in-parallel.ts";
import { type DocumentFields, fieldsInForce } from "../schema/index.ts";
import { ContentMemory } from "./content-memory.ts";
import { duplicateIndexNumbers, type GivenNumbers, takenAliases } from "./duplicates.ts";
import { type Folder, listFolder } from "./folder/folder.ts";
import { valueChecker } from "./known-values.ts";
import { nameFindings } from "./names/name-findings.ts";
import { isAmongDocuments } from "./names/places.ts";
import { type OrganContent, readOrgans } from "./read-organs.ts";
import { type ReadPages, readPages } from "./read-pages.ts";
import { readStatic, type StaticFile } from "./read-static.ts";
import { filesBeside, isMarkdown, missingAttachments } from "./reading/attachments.ts";
import {
  type DocumentReading,
  type KnownDocument,
  type ReadDocument,
  readDocument,
} from "./reading/read-document.ts";
import { readSettings, type Settings } from "./settings/read-settings.ts";

export type { OrganContent } from "./read-organs.ts";
export type { ReadDocument } from "./reading/read-document.ts";
export type { ReadPage } from "./reading/read-page.ts";

/** A content folder as read: metadata only, no body is kept. */
export interface Content extends Settings, ReadPages {
  /** What organs have of their own; those without a folder are not among them. */
  organs: OrganContent[];
  /** In the order of their paths. A document with an error is not among them. */
  documents: ReadDocument[];
  /** What is known of every document, those with an error included. */
  known: KnownDocument[];
  /** The fields that they were read by. */
  fields: DocumentFields;
  /** Files that are published as they are. */
  staticFiles: StaticFile[];
  /** Every finding, sorted by file and line. */
  diagnostics: Diagnostic[];
  /** Documents found, readable or not. */
  files: number;
  /** Files that findings about their names say are not read. */
  unread: ReadonlySet<string>;
}

export interface ReadOptions {
  /** Fields of documents. Default: those of the program, and of the project that is worked for. */
  fields?: DocumentFields;
  /** What the last build has read. */
  memory?: ContentMemory;
  /** What version control tells of index numbers; asked for only where one is used twice. */
  given?: () => Promise<GivenNumbers>;
  onProgress?: (done: number, total: number) => void;
  /** Stops the work, for its reason. */
  signal?: AbortSignal;
}

/** Enough to keep a disk busy, few enough that no system runs out of file handles. */
const filesAtOnce = 16;

/**
 * Reads a whole content folder, or one that has been listed, and checks what can be known without the texts.
 * Never throws for content.
 * @throws the signal's reason
 */
export async function readContent(
  dir: string | Folder,
  options: ReadOptions = {},
): Promise<Content> {
  const folder = typeof dir === "string" ? listFolder(resolve(dir)) : dir;
  const { settings: ofPortal, diagnostics: ofSettings } = await readSettings(folder);
  const { pages, diagnostics: ofPages } = await readPages(folder);
  const { organs, faulty, diagnostics: ofOrgans } = await readOrgans(folder, ofPortal);
  const settings = { ...ofPortal, faulty: new Set([...(ofPortal.faulty ?? []), ...faulty]) };
  const memory = options.memory ?? ContentMemory.none(folder.root);
  const fields = options.fields ?? fieldsInForce();
  const { staticFiles, diagnostics: ofStatic } = await readStatic(folder, memory);
  const readings = await readDocuments(folder, { ...options, memory, fields });

  const beside = filesBeside(folder.files);
  const documents: ReadDocument[] = [];
  const known: KnownDocument[] = [];
  for (const reading of readings) {
    if (reading.document) {
      const { meta, source, bodyLine, positions } = reading.document;
      const files = beside.get(source.file) ?? [];
      const attachmentFiles = files.map((file) => join(folder.root, file));
      const document = { meta, source, bodyLine, positions, attachmentFiles };
      documents.push(document);
      known.push(document);
    } else if (reading.known) known.push(reading.known);
  }
  const check = valueChecker(settings, organs);
  const paths = new Set(folder.files);
  const names = nameFindings(folder, known);
  const diagnostics = [
    ...folder.diagnostics,
    ...names.diagnostics,
    ...folder.systemFiles.map((file) => finding("file/system", { file })),
    ...(folder.hiddenFiles ?? []).map((file) =>
      finding("static/hidden", { file }, { found: file }),
    ),
    ...missingDocuments(folder, names.unread),
    ...ofSettings,
    ...ofPages,
    ...ofStatic,
    ...ofOrgans,
    ...readings.flatMap((reading) => reading.diagnostics),
    ...known.flatMap((document) => [...check(document), ...missingAttachments(document, paths)]),
    ...(await duplicateIndexNumbers(known, options.given)),
    ...takenAliases(known),
  ];
  return {
    ...settings,
    ...pages,
    organs,
    documents,
    known,
    fields,
    staticFiles,
    diagnostics: sortDiagnostics(diagnostics),
    files: readings.length,
    unread: names.unread,
  };
}

async function readDocuments(
  folder: Folder,
  {
    memory,
    fields,
    onProgress,
    signal,
  }: ReadOptions & { memory: ContentMemory; fields: DocumentFields },
): Promise<DocumentReading[]> {
  const files = folder.files.filter(isDocument);
  let done = 0;
  const told = (reading: DocumentReading) => {
    done += 1;
    onProgress?.(done, files.length);
    return reading;
  };
  // What is known is not waited for: it would be tens of thousands of times.
  const known = files.map((file) => {
    signal?.throwIfAborted();
    const reading = memory.known(file);
    return reading && told(reading);
  });
  const changed = files.filter((_, index) => !known[index]);
  const read = await inParallel(changed, filesAtOnce, async (file) => {
    signal?.throwIfAborted();
    return told(await memory.reading(file, () => readDocument(folder.root, file, fields)));
  });
  const next = read.values();
  return known.map((reading) => reading ?? (next.next().value as DocumentReading));
}

/**
 * A content folder without documents is most likely the wrong folder, all the more where a folder `documents` lies
 * deeper; or else they only have wrong names.
 */
function missingDocuments(
  { files, diagnostics }: Folder,
  unread: ReadonlySet<string>,
): Diagnostic[] {
  if (diagnostics.length > 0 || files.some(isDocument)) return [];
  if (unread.size > 0 && !files.some((file) => file.includes("/documents/"))) return [];
  return [finding("content/no-documents", { file: "documents" })];
}

function isDocument(file: string): boolean {
  return isAmongDocuments(file) && isMarkdown(file);
}
