import { resolve } from "node:path";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/order.ts";
import { filesBeside, isMarkdown, missingAttachments } from "./attachments.ts";
import { duplicateIndexNumbers, takenAliases } from "./duplicates.ts";
import { listFolder } from "./folder.ts";
import { inParallel } from "./in-parallel.ts";
import { valueChecker } from "./known-values.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { type ReadPages, readPages } from "./read-pages.ts";
import { readSettings, type Settings } from "./read-settings.ts";

export type { ReadDocument } from "./read-document.ts";
export type { ReadPage } from "./read-page.ts";

/** A content folder as read: metadata only, no body is kept. */
export interface Content extends Settings, ReadPages {
  /** In the order of their paths. A document with an error is not among them. */
  documents: ReadDocument[];
  /** Every finding, sorted by file and line. */
  diagnostics: Diagnostic[];
  /** Documents found, readable or not. */
  files: number;
}

export interface ReadOptions {
  onProgress?: (done: number, total: number) => void;
}

/** Enough to keep a disk busy, few enough that no system runs out of file handles. */
const FILES_AT_ONCE = 16;

/** Reads a whole content folder and checks what can be known without the texts. Never throws for content. */
export async function readContent(dir: string, options: ReadOptions = {}): Promise<Content> {
  const folder = await listFolder(resolve(dir));
  const { settings, diagnostics: ofSettings } = await readSettings(folder);
  const { pages, diagnostics: ofPages } = await readPages(folder);
  const diagnostics = [...folder.diagnostics, ...ofSettings, ...ofPages];

  const files = folder.files.filter((file) => file.startsWith("documents/") && isMarkdown(file));
  const hasDocuments = folder.files.some((file) => file.startsWith("documents/"));
  if (!hasDocuments && folder.diagnostics.length === 0) {
    diagnostics.push(finding("content/no-documents", { file: "documents" }));
  }
  const beside = filesBeside(folder);
  let done = 0;
  const results = await inParallel(files, FILES_AT_ONCE, async (file) => {
    const result = await readDocument(folder.root, file);
    done += 1;
    options.onProgress?.(done, files.length);
    return result;
  });

  const paths = new Set(folder.files);
  const check = valueChecker(settings);
  const documents: ReadDocument[] = [];
  for (const result of results) {
    diagnostics.push(...result.diagnostics);
    if (result.known) {
      diagnostics.push(...check(result.known), ...missingAttachments(result.known, paths));
    }
    if (result.document) {
      const attachmentFiles = beside.get(result.document.source.file) ?? [];
      documents.push({ ...result.document, attachmentFiles });
    }
  }
  const known = results.flatMap((result) => result.known ?? []);
  diagnostics.push(...duplicateIndexNumbers(known), ...takenAliases(known));
  return {
    ...settings,
    ...pages,
    documents,
    diagnostics: sortDiagnostics(diagnostics),
    files: files.length,
  };
}
