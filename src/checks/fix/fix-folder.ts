import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Folder } from "../../content/folder/folder.ts";
import { isAmongDocuments } from "../../content/names/places.ts";
import { isMarkdown } from "../../content/reading/attachments.ts";
import { applyEdits, type Edit, findEdits } from "./find-edits.ts";

export interface FixedFile {
  /** Path inside the content folder. */
  file: string;
  edits: Edit[];
}

/**
 * Writes the front-matter of all documents in canonical form, each file whole or not at all.
 * @param dryRun only says what would be done
 */
export async function fixFolder({ root, files }: Folder, dryRun: boolean): Promise<FixedFile[]> {
  const fixed: FixedFile[] = [];
  for (const file of files) {
    if (!isAmongDocuments(file) || !isMarkdown(file)) continue;
    const path = join(root, file);
    const bytes = await readFile(path).catch(() => null);
    // What cannot be read, or is no text, is told by the check that follows.
    if (bytes === null || !isUtf8(bytes)) continue;
    const text = bytes.toString();
    const edits = findEdits(text);
    if (edits.length === 0) continue;
    if (!dryRun) await replace(path, applyEdits(text, edits));
    fixed.push({ file, edits });
  }
  return fixed;
}

/** A reader sees the old file or the new one; links and rights stay. */
async function replace(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  await writeFile(temporary, text, { mode });
  await rename(temporary, target);
}
