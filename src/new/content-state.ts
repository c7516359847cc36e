import { loadMemory } from "../build/load-portal.ts";
import { cacheFolder } from "../build/options.ts";
import type { GoneAddress } from "../check/git/gone-address.ts";
import { readHistory } from "../check/git/read-history.ts";
import { isMarkdown } from "../content/attachments.ts";
import { type Folder, listFolder } from "../content/folder.ts";
import { inParallel } from "../content/in-parallel.ts";
import { type KnownDocument, readDocument } from "../content/read-document.ts";
import { readSettings, type Settings } from "../content/read-settings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What a new document has to go with. */
export interface ContentState extends Settings {
  folder: Folder;
  /** Every document whose front-matter can be read, faulty ones included. */
  documents: KnownDocument[];
  /** Index numbers and addresses that documents once had, as far as version control knows. */
  former: readonly Pick<GoneAddress, "address" | "was">[];
  /** Findings about the settings and the folder itself. */
  diagnostics: Diagnostic[];
}

/** As many files as are read at once by a build. */
const FILES_AT_ONCE = 16;

/**
 * Reads a content folder: settings, and the metadata of all documents.
 * @param cache where the last build has kept what it read; files that have not changed are not read again
 */
export async function readContentState(
  root: string,
  cache: string = cacheFolder(undefined, root),
): Promise<ContentState> {
  const folder = listFolder(root);
  const history = readHistory(root, cache);
  const { settings, diagnostics } = await readSettings(folder);
  const memory = loadMemory(root, cache);
  const files = folder.files.filter((file) => file.startsWith("documents/") && isMarkdown(file));
  const readings = await inParallel(files, FILES_AT_ONCE, (file) =>
    memory.reading(file, () => readDocument(root, file)),
  );
  return {
    ...settings,
    folder,
    former: (await history).gone,
    documents: readings.flatMap(({ known }) => known ?? []),
    diagnostics: [...folder.diagnostics, ...diagnostics],
  };
}
