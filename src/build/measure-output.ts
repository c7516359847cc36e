import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface OutputMeasure {
  files: number;
  bytes: number;
  /** Folders below `documents/` that hold both a page and the document's JSON. */
  documents: number;
}

/** Counts what was written. */
export async function measureOutput(out: string): Promise<OutputMeasure> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  const folder = join(out, "documents");
  const slugs = existsSync(folder) ? await readdir(folder) : [];
  const documents = slugs.filter(
    (slug) =>
      existsSync(join(folder, slug, "index.html")) &&
      existsSync(join(folder, slug, `${slug}.json`)),
  );
  return { files, bytes, documents: documents.length };
}
