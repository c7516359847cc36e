import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../portal/portal.ts";
import { documentSchema, type FrontMatter } from "../schema/index.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { readFields } from "./read-fields.ts";
import { readText } from "./read-file.ts";
import type { Position } from "./yaml.ts";

/** A document without its text. */
export interface ReadDocument {
  meta: FrontMatter;
  source: SourceFile;
  /** Line of the source on which the body begins, from 1. */
  bodyLine: number;
  /** Where each field stands in the source: `withdrawal`, `withdrawal.on`, `attachments.0.path`. */
  positions: Record<string, Position>;
  /** Absolute paths of the files in the folder beside it. */
  attachmentFiles: string[];
}

/** Reads one document; with an error in it the document is null. */
export async function readDocument(
  root: string,
  file: string,
): Promise<{ document: Omit<ReadDocument, "attachmentFiles"> | null; diagnostics: Diagnostic[] }> {
  const read = await readText(root, file);
  if ("diagnostic" in read) return { document: null, diagnostics: [read.diagnostic] };
  const { data, fault, body, bodyLine } = splitFrontMatter(read.text);
  if (fault) {
    const { code, line, found } = fault;
    return { document: null, diagnostics: [finding(code, { file, line, column: 1 }, { found })] };
  }
  const { value, diagnostics, positions } = readFields(data, documentSchema, file);
  if (body.trim() === "") {
    diagnostics.push(finding("document/empty-body", { file, line: bodyLine, column: 1 }));
  }
  const document = value && { meta: value, source: read.source, bodyLine, positions };
  return { document, diagnostics };
}
