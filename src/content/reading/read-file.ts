import { hash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { bounds } from "../../schema/field/bounds.ts";
import { unreadable } from "../folder/folder.ts";
import type { SourceFile } from "../folder/source-file.ts";
import { conflictIn } from "../source-text/conflict.ts";
import { decodeText } from "../source-text/decode.ts";

/** A text file of the content folder, or why it is none. */
export type FileText = { text: string; source: SourceFile } | { diagnostic: Diagnostic };

/**
 * Reads a file whole, unless it is larger than any text is; its hash is that of the bytes as they stand. A file that a merge has left in conflict is two
 * files in one: that is all there is to say of it.
 */
export async function readText(root: string, file: string): Promise<FileText> {
  const path = join(root, file);
  try {
    const { size } = await stat(path);
    if (size > bounds.fileBytes) {
      const values = { found: String(size), wanted: String(bounds.fileBytes) };
      return { diagnostic: finding("file/too-large", { file }, values) };
    }
    const bytes = await readFile(path);
    const decoded = decodeText(bytes);
    if ("fault" in decoded) {
      const { code, values, ...place } = decoded.fault;
      return { diagnostic: finding(code, { file, ...place }, values) };
    }
    const conflict = conflictIn(decoded.text);
    if (conflict) {
      const { line, end } = conflict;
      const values = { found: String(line), ...(end !== null && { end: String(end) }) };
      const place = { file, line, column: 1 };
      return { diagnostic: finding("file/conflict", place, values) };
    }
    const source = { file, path, sha256: hash("sha256", bytes), bytes: bytes.length };
    return { text: decoded.text, source };
  } catch (error) {
    return { diagnostic: unreadable(file, error) };
  }
}
