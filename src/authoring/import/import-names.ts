import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { refuseFormat } from "../../content/format/refuse-format.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { type Imported, type ImportOptions, importFiles } from "./import-files.ts";
import { findInputs } from "./inputs.ts";

/**
 * Imports what names stand for into a content folder.
 * @param names of files, folders or patterns
 * @throws {FormatError} when the content folder is of a format that this program does not read
 * @throws the signal's reason
 */
export async function importNames(
  names: readonly string[],
  { language, ...options }: Omit<ImportOptions, "workers"> & { language: MessageLanguage },
): Promise<{ results: Imported[]; passedOver: number }> {
  options.signal?.throwIfAborted();
  refuseFormat(resolve(options.out), language);
  const { files, passedOver } = await findInputs(names);
  const results = await importFiles(files, { ...options, workers: availableParallelism() });
  return { results, passedOver };
}
