import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ContentMemory } from "./content-memory.ts";
import { type Folder, unreadable } from "./folder/folder.ts";
import { type StaticName, staticNames } from "./names/static-files.ts";

/** A file that is published as it is, with what it holds. */
export interface StaticFile extends StaticName {
  /** Absolute path. */
  path: string;
  bytes: number;
  sha256: string;
}

/** The files of `static/`; one that has not changed since the last build is not read. */
export async function readStatic(
  { root, files }: Folder,
  memory: ContentMemory,
): Promise<{ staticFiles: StaticFile[]; diagnostics: Diagnostic[] }> {
  const staticFiles: StaticFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of staticNames(files)) {
    try {
      const { bytes, sha256 } = await memory.facts(name.file);
      staticFiles.push({ ...name, path: join(root, name.file), bytes, sha256 });
    } catch (error) {
      diagnostics.push(unreadable(name.file, error));
    }
  }
  return { staticFiles, diagnostics };
}
