import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { ContentSnapshot } from "../content/fingerprint.ts";
import type { Folder } from "../content/folder.ts";
import { sortDiagnostics } from "../diagnostics/order.ts";
import type { ChangedFiles } from "../output/changed-files.ts";
import { type Ledger, saveLedger } from "../output/ledger.ts";
import { Output } from "../output/output.ts";
import { filesBelow } from "../output/output-files.ts";
import type { Staging } from "../output/staging.ts";
import type { Portal } from "../portal/portal.ts";
import { prune } from "../text/cache.ts";
import type { BuildOutcome, BuildRecord } from "./build-site.ts";
import { type Parts, takeCaches } from "./join-parts.ts";
import { loadPortal } from "./load-portal.ts";
import type { Part } from "./part.ts";
import type { Progress } from "./progress.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { conflictFindings, writeSite } from "./write-site.ts";

/** What a build begins from. */
export interface BuildInputs {
  folder: Folder;
  /** Of the folder, as the build begins; null when it could not be had. */
  snapshot: ContentSnapshot | null;
  /** Threads that load what renders texts. */
  started: readonly Worker[];
  /** That of the content folder, if it still is as it was when the build began; else null. */
  fingerprint(): Promise<string | null>;
  /** Of the program. */
  version: string;
  base: string;
  /** `YYYY-MM-DD`; null: today in the portal's time zone. */
  asOf: string | null;
  cache: string;
  /** What the last build has left; null: everything is made anew. */
  last: Ledger<BuildRecord> | null;
  /** What has become of its output since. */
  changed: Promise<ChangedFiles> | null;
  /** Build this part only; null: everything. */
  part: Part | null;
  /** What other machines have built, to be joined. */
  parts: Parts | null;
}

/**
 * Reads what has changed, writes what follows from it into the staging folder and puts it in place.
 * @returns without a summary where errors in the content stand against it
 */
export async function buildChanges(
  {
    folder,
    snapshot,
    started,
    fingerprint,
    version,
    base,
    asOf,
    cache,
    last,
    changed,
    part,
    parts,
  }: BuildInputs,
  staging: Staging,
  progress: Progress,
  stopwatch: Stopwatch,
): Promise<BuildOutcome> {
  const workers = availableParallelism();
  if (parts) await takeCaches(cache, parts.caches);
  const loading = { content: folder, snapshot, cache, asOf, workers, started, part };
  const { portal, diagnostics, files, own } = await loadPortal(loading, progress, stopwatch);
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return { diagnostics, summary: null };
  }
  const output = new Output(
    staging.folder,
    staging.target,
    last && { units: last.units, changed },
    parts?.outputs,
  );
  const options = { base, cache, workers, own };
  const counts = await writeSite(portal, output, options, progress, stopwatch).catch(
    (error: unknown) => conflictFindings(portal, error),
  );
  if (Array.isArray(counts)) {
    return { diagnostics: sortDiagnostics([...diagnostics, ...counts]), summary: null };
  }
  const documents = own?.size ?? files;
  assertNothingLost(portal, output, documents, own);
  const summary = { ...counts, ...measured(output), asOf: portal.asOf, documents };
  const { timeZone } = portal.settings;
  const head = {
    base,
    asOf: portal.asOf,
    part,
    timeZone,
    fingerprint: await fingerprint(),
    diagnostics,
    summary,
  };
  const { kept, written, units } = output;
  const wanted = new Set([...kept, ...written]);
  const present = last ? await filesOf(last, changed) : filesBelow(staging.target);
  const removed = present.filter((path) => !wanted.has(path));
  await staging.publish({ kept, written, removed }, () =>
    saveLedger<BuildRecord>(staging.target, version, { head, units }),
  );
  if (!part) await prune(cache, textKeysOf(portal));
  return { diagnostics, summary };
}

/** The files that may stand in the output folder. */
async function filesOf(
  { units }: Ledger<BuildRecord>,
  changed: Promise<ChangedFiles> | null,
): Promise<string[]> {
  const known = [...units.values()].flatMap(({ files }) => files.map(({ path }) => path));
  return [...known, ...((await changed)?.strays ?? [])];
}

function measured({ units, written }: Output) {
  const files = [...units.values()].flatMap((unit) => unit.files);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return { files: files.length, bytes, writtenFiles: written.length };
}

/** The texts this portal needs; all others leave the cache. */
function textKeysOf({ documents, guide, rules, annualReports }: Portal): Set<string> {
  const pages = [...documents, ...rules, ...annualReports, ...(guide ? [guide] : [])];
  return new Set(pages.map(({ textKey }) => textKey));
}

/** Files in = documents read = document pages out, or the build fails. */
function assertNothingLost(
  portal: Portal,
  { kept, written }: Output,
  files: number,
  own: ReadonlySet<string> | null,
): void {
  const paths = new Set([...kept, ...written]);
  const documents = portal.documents.filter(({ source }) => own?.has(source.file) ?? true);
  const whole = documents.filter(({ slug }) =>
    ["index.html", `${slug}.json`].every((name) => paths.has(`documents/${slug}/${name}`)),
  );
  if (whole.length === files && documents.length === files) return;
  throw new Error(
    `${files} files gave ${documents.length} documents and ${whole.length} document pages.`,
  );
}
