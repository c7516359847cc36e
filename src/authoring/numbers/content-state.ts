import { type Folder, listFolder } from "../../content/folder/folder.ts";
import { isAmongDocuments } from "../../content/names/places.ts";
import { isMarkdown } from "../../content/reading/attachments.ts";
import { type KnownDocument, readDocument } from "../../content/reading/read-document.ts";
import { readSettings, type Settings } from "../../content/settings/read-settings.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { GoneAddress } from "../../history/gone-address.ts";
import { readHistory } from "../../history/read-history.ts";
import { allSettled, inParallel } from "../../program/in-parallel.ts";
import { cacheFolder } from "../../site/cache-folder.ts";
import { loadMemory } from "../../site/load/load-portal.ts";

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
const filesAtOnce = 16;

/**
 * Reads a content folder: settings, and the metadata of all documents.
 * @param cache where the last build has kept what it read; files that have not changed are not read again
 * @throws the signal's reason
 */
export async function readContentState(
  root: string,
  cache: string = cacheFolder(undefined, root),
  signal?: AbortSignal,
): Promise<ContentState> {
  const folder = listFolder(root);
  const memory = loadMemory(root, cache);
  const files = folder.files.filter((file) => isAmongDocuments(file) && isMarkdown(file));
  const reading = inParallel(files, filesAtOnce, (file) => {
    signal?.throwIfAborted();
    return memory.reading(file, () => readDocument(root, file));
  });
  const [history, { settings, diagnostics }, readings] = await allSettled([
    readHistory(root, cache, signal),
    readSettings(folder),
    reading,
  ]);
  return {
    ...settings,
    folder,
    former: history.gone,
    documents: readings.flatMap(({ known }) => known ?? []),
    diagnostics: [...folder.diagnostics, ...diagnostics],
  };
}
