import { resolve } from "node:path";
import { type WordedFinding, wordedFindings } from "../checks/reports/json.ts";
import { assertOptions } from "../commands/configuration/checked-options.ts";
import { asOfDay, contentFolder, separateCacheFolder } from "../commands/options.ts";
import { listFolder } from "../content/folder/folder.ts";
import { withOpened } from "../extensions/open-extensions.ts";
import { cacheFolder, damageText } from "../site/cache-folder.ts";
import { checkFolder } from "../site/check-folder.ts";
import { progressEvents } from "./events.ts";
import { type CheckOptions, languageOf, rootOf } from "./options.ts";
import { checkShape } from "./shapes.ts";

export type { WordedFinding as Finding } from "../checks/reports/json.ts";
export { FormatError } from "../content/format/refuse-format.ts";
export { UsageError } from "../diagnostics/usage-error.ts";
export type { MessageLanguage, Severity } from "../diagnostics/wordings/wording.ts";
export type { OnProgress, WorkEvent } from "./events.ts";
export type { CheckOptions, Work } from "./options.ts";

export interface CheckResult {
  /** Sorted by file and line; a build is possible when none is an error. */
  findings: WordedFinding[];
  /** Those that `since` leaves out. */
  left: WordedFinding[];
  /** Documents that were checked. */
  documents: number;
}

/**
 * Checks all content, as a build would, and changes nothing in it. What it finds is no error of the function.
 * @throws {FormatError} when the content is of a format that this program does not read
 * @throws {UsageError} when options are wrong, a folder is not there, or git does not know the revision
 * @throws the signal's reason
 */
export async function check(options: CheckOptions = {}): Promise<CheckResult> {
  const language = languageOf(options);
  assertOptions(checkShape, options, "check()", language);
  const { onProgress, signal, since } = options;
  signal?.throwIfAborted();
  const root = rootOf(options);
  const content = contentFolder(resolve(root, options.content ?? "content"), language);
  const asOf = asOfDay(options.asOf, language);
  const cache = separateCacheFolder(
    options.cache === undefined
      ? cacheFolder(undefined, content, root)
      : resolve(root, options.cache),
    { content },
    language,
  );
  return withOpened(options.extensions, async () => {
    const { diagnostics, left, documents } = await checkFolder(
      { folder: listFolder(content), cache, asOf, since, language, signal },
      progressEvents(onProgress),
    );
    const damage = damageText(cache, language);
    if (damage !== null) onProgress?.({ type: "notice", code: "damaged-cache", message: damage });
    return {
      findings: wordedFindings(diagnostics, language),
      left: wordedFindings(left, language),
      documents,
    };
  });
}
