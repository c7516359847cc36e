import { availableParallelism } from "node:os";
import { contentFingerprint } from "../content/fingerprint.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/order.ts";
import { loadLedger, saveLedger } from "../output/ledger.ts";
import { Output } from "../output/output.ts";
import { isWholeOutput } from "../output/output-files.ts";
import { OutputChangedError, openStaging } from "../output/staging.ts";
import type { Portal } from "../portal/portal.ts";
import { DamagedShardError } from "../search/shard-store.ts";
import { DamagedTextError, prune } from "../text/cache.ts";
import { dayIn } from "./as-of.ts";
import { loadPortal } from "./load-portal.ts";
import { programVersion } from "./program-version.ts";
import type { Progress, Stage } from "./progress.ts";
import { Stopwatch } from "./stopwatch.ts";
import { conflictFindings, writeSite } from "./write-site.ts";

export interface BuildOptions {
  content: string;
  out: string;
  /** Path under which the portal is served: `/` or `/a/b/`. */
  base: string;
  /** `YYYY-MM-DD`; null: today in the portal's time zone. */
  asOf: string | null;
  /** Folder that keeps rendered texts and search indexes from one build to the next. */
  cache: string;
  /** Makes everything anew. */
  full: boolean;
}

export interface BuildSummary {
  asOf: string;
  documents: number;
  pages: number;
  /** Pages made anew; the others are as the last build left them. */
  renderedPages: number;
  /** Search indexes, and how many of them were taken over from the last build. */
  indexes: number;
  reusedIndexes: number;
  files: number;
  bytes: number;
  /** Files of the output that were written, and removed from it. */
  writtenFiles: number;
}

/** What building took. */
export interface BuildEffort {
  seconds: Map<Stage, number>;
  totalSeconds: number;
  /** Resident memory of this process at its highest, worker threads included. */
  peakMemoryBytes: number;
}

export interface BuildResult {
  diagnostics: Diagnostic[];
  /** `null` when an error stopped the build; the last output is untouched. */
  summary: BuildSummary | null;
  effort: BuildEffort;
}

/** What a build leaves beside its output, for the next one. */
interface BuildRecord {
  base: string;
  asOf: string;
  timeZone: string;
  /** Of the content folder; null where it could not be had. */
  fingerprint: string | null;
  diagnostics: Diagnostic[];
  summary: BuildSummary;
}

/** Tries of a build whose last output or cache was not what it seemed. */
const tries = 3;

/**
 * Builds what has changed since the last build into a staging folder and puts it in place at the end.
 * @throws {OutputFolderError} when the output folder cannot be used; anything thrown leaves the last output as it was
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const stopwatch = new Stopwatch();
  for (let left = tries - 1; ; left--) {
    try {
      const result = await buildOnce(options, progress, stopwatch);
      const { seconds, total } = stopwatch;
      const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
      return { ...result, effort: { seconds, totalSeconds: total, peakMemoryBytes } };
    } catch (error) {
      if (left === 0 || !mayPass(error)) throw error;
    }
  }
}

/** Another build came in between, or something kept was damaged and is gone now: the next try makes it anew. */
function mayPass(error: unknown): boolean {
  return [OutputChangedError, DamagedTextError, DamagedShardError].some(
    (kind) => error instanceof kind,
  );
}

type Result = Omit<BuildResult, "effort">;

async function buildOnce(
  options: BuildOptions,
  progress: Progress,
  stopwatch: Stopwatch,
): Promise<Result> {
  const { out, content, base, asOf, full } = options;
  const version = programVersion();
  const staging = await openStaging(out, content);
  try {
    const last = full ? null : await loadLedger<BuildRecord>(staging.target, version);
    const fingerprint = await contentFingerprint(content);
    if (last && fingerprint !== null && last.head.fingerprint === fingerprint) {
      const { head, units } = last;
      const day = asOf ?? dayIn(head.timeZone, new Date());
      const isSame = head.base === base && head.asOf === day;
      if (isSame && (await isWholeOutput(staging.target, units.values()))) {
        await staging.discard();
        const { diagnostics, summary } = head;
        const nothing = { renderedPages: 0, reusedIndexes: summary.indexes, writtenFiles: 0 };
        return { diagnostics, summary: { ...summary, ...nothing } };
      }
    }
    const workers = availableParallelism();
    const { portal, diagnostics, files } = await loadPortal(
      { ...options, workers },
      progress,
      stopwatch,
    );
    if (diagnostics.some(({ severity }) => severity === "error")) {
      await staging.discard();
      return { diagnostics, summary: null };
    }
    const output = new Output(staging.folder, staging.target, last?.units ?? new Map());
    const counts = await writeSite(
      portal,
      output,
      { ...options, workers },
      progress,
      stopwatch,
    ).catch((error: unknown) => conflictFindings(portal, error));
    if (Array.isArray(counts)) {
      await staging.discard();
      return { diagnostics: sortDiagnostics([...diagnostics, ...counts]), summary: null };
    }
    assertNothingLost(portal, output, files);
    const summary = { ...counts, ...measured(output), asOf: portal.asOf, documents: files };
    const { timeZone } = portal.settings;
    const head = { base, asOf: portal.asOf, timeZone, fingerprint, diagnostics, summary };
    await staging.publish(output.kept, output.written, () =>
      saveLedger<BuildRecord>(staging.target, version, { head, units: output.units }),
    );
    await prune(options.cache, textKeysOf(portal));
    return { diagnostics, summary };
  } catch (error) {
    await staging.discard();
    throw error;
  }
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
function assertNothingLost({ documents }: Portal, { kept, written }: Output, files: number): void {
  const paths = new Set([...kept, ...written]);
  const whole = documents.filter(({ slug }) =>
    ["index.html", `${slug}.json`].every((name) => paths.has(`documents/${slug}/${name}`)),
  );
  if (whole.length === files && documents.length === files) return;
  throw new Error(
    `${files} files gave ${documents.length} documents and ${whole.length} document pages.`,
  );
}
