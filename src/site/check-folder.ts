import { availableParallelism } from "node:os";
import { join } from "node:path";
import { findingsSince } from "../checks/since/findings-since.ts";
import { revisionChanges } from "../checks/since/revision-changes.ts";
import { type Folder, listFolder } from "../content/folder/folder.ts";
import { formatFindings } from "../content/format/format-finding.ts";
import { refuseFormat } from "../content/format/refuse-format.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/order.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { makeFolder } from "../state/place.ts";
import { openCacheFolder } from "./cache-folder.ts";
import { loadPortal } from "./load/load-portal.ts";
import type { Progress } from "./progress/progress.ts";
import { Stopwatch } from "./progress/stopwatch.ts";

/** What is asked of a check. */
export interface CheckOptions {
  /** The content folder, listed. */
  folder: Folder;
  /** Folder that keeps what was found from one check to the next; made if missing. */
  cache: string;
  /** `YYYY-MM-DD`; null: today in the portal's time zone. */
  asOf: string | null;
  /** Only what changes since this commit or branch are to blame for. */
  since?: string;
  /** Of what is wrong with what was asked. */
  language: MessageLanguage;
  signal?: AbortSignal;
}

export interface CheckOutcome {
  diagnostics: Diagnostic[];
  /** Findings that `since` leaves out. */
  left: Diagnostic[];
  /** Documents found. */
  documents: number;
}

/**
 * Checks a content folder as a build would, and says what is to be said of its format.
 * @throws {FormatError} when the content is of a format that this program does not read
 * @throws {UsageError} when the cache folder cannot be written, or git does not know the revision
 * @throws the signal's reason
 */
export async function checkFolder(
  { folder, cache, asOf, since, language, signal }: CheckOptions,
  progress: Progress,
): Promise<CheckOutcome> {
  signal?.throwIfAborted();
  refuseFormat(folder.root, language);
  const changes = since === undefined ? null : await revisionChanges(folder.root, since, language);
  await openCacheFolder(cache, language);
  const check = async (content: Folder, kept: string) => {
    const options = { content, cache: kept, asOf, workers: availableParallelism(), signal };
    const {
      portal,
      diagnostics: found,
      files,
    } = await loadPortal(options, progress, new Stopwatch());
    const ofFormat = formatFindings(content, portal.settings, found);
    return { diagnostics: sortDiagnostics([...found, ...ofFormat]), files };
  };
  const { diagnostics, files: documents } = await check(folder, cache);
  if (!changes) return { diagnostics, left: [], documents };
  const before = async (root: string) => {
    const kept = join(cache, "since");
    makeFolder(kept);
    return (await check(listFolder(root), kept)).diagnostics;
  };
  return { ...(await findingsSince(diagnostics, changes, before)), documents };
}
