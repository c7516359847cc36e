import { resolve } from "node:path";
import { importNames } from "../authoring/import/import-names.ts";
import { type ImportRecord, importRecord } from "../authoring/import/report.ts";
import { assertOptions, texts } from "../commands/configuration/checked-options.ts";
import { withOpened } from "../extensions/open-extensions.ts";
import { cacheFolder } from "../site/cache-folder.ts";
import { progressEvents } from "./events.ts";
import { type ImportOptions, languageOf, rootOf } from "./options.ts";
import { importShape } from "./shapes.ts";

export type { ImportRecord } from "../authoring/import/report.ts";
export { FormatError } from "../content/format/refuse-format.ts";
export { UsageError } from "../diagnostics/usage-error.ts";
export type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
export type { OnProgress, WorkEvent } from "./events.ts";
export type { ImportOptions, Work } from "./options.ts";

export interface ImportResult {
  /** What came of each file, in their order; paths are absolute, with `/`. */
  files: ImportRecord[];
  /** Files of folders and patterns that are of no kind to import. */
  passedOver: number;
}

/**
 * Turns saved pages (HTML, plain text, Word, PDF with text) into documents of a content folder, as the command `import`
 * does. A file that is refused says why, leaves nothing behind and does not hinder the others.
 * @param names of files, folders, or patterns
 * @throws {UsageError} when options are wrong
 * @throws {FormatError} when the content is of a format that this program does not read
 * @throws the signal's reason; documents that were written stay, each of them whole
 */
export async function importFiles(
  names: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const language = languageOf(options);
  assertOptions({ names: texts }, { names: names ?? null }, "importFiles()", language);
  assertOptions(importShape, options, "importFiles()", language);
  const { onProgress, signal, assign, force = false, publisher, publishedOn } = options;
  signal?.throwIfAborted();
  const root = rootOf(options);
  const out = resolve(root, options.content ?? "content");
  const cache =
    options.cache === undefined ? cacheFolder(undefined, out, root) : resolve(root, options.cache);
  const progress = progressEvents(onProgress);
  const paths = names.map((name) => name && resolve(root, name));
  const { results, passedOver } = await withOpened(options.extensions, () =>
    importNames(paths, {
      language,
      out,
      assign: assign ? { cache, now: new Date() } : null,
      publisher,
      publishedOn,
      force,
      onProgress: (done, total) => progress.update("read", done, total),
      signal,
    }),
  );
  return { files: results.map((result) => importRecord(result, language)), passedOver };
}
