import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { writeExports } from "../export/write-exports.ts";
import type { Portal } from "../portal/portal.ts";
import { buildSearch } from "../search/build-search.ts";
import { prune } from "../text/cache.ts";
import { loadPortal } from "./load-portal.ts";
import { siteOf } from "./make-site.ts";
import { measureOutput } from "./measure-output.ts";
import type { Progress, Stage } from "./progress.ts";
import { renderPages } from "./render-pages.ts";
import { setCurrentSite } from "./site.ts";
import { openStaging } from "./staging.ts";
import { Stopwatch } from "./stopwatch.ts";

export interface BuildOptions {
  content: string;
  out: string;
  /** Path under which the portal is served: `/` or `/a/b/`. */
  base: string;
  /** `YYYY-MM-DD`; null: today in the portal's time zone. */
  asOf: string | null;
  /** Folder that keeps rendered texts from one build to the next. */
  cache: string;
}

export interface BuildSummary {
  asOf: string;
  documents: number;
  pages: number;
  /** Search indexes, and how many of them were taken over from the last build. */
  indexes: number;
  reusedIndexes: number;
  files: number;
  bytes: number;
  seconds: Map<Stage, number>;
  totalSeconds: number;
  /** Resident memory of this process at its highest, worker threads included. */
  peakMemoryBytes: number;
}

export interface BuildResult {
  diagnostics: Diagnostic[];
  /** `null` when an error stopped the build; the last output is untouched. */
  summary: BuildSummary | null;
}

/**
 * Builds the whole portal into a staging folder and swaps it in at the end.
 * @throws {OutputFolderError} when the output folder cannot be used; anything thrown leaves the last output as it was
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const stopwatch = new Stopwatch();
  const staging = await openStaging(options.out, options.content);
  try {
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
    const site = siteOf(portal, options.base, options.cache);
    setCurrentSite(site);
    // One core renders pages while child processes index; both only write below the staging folder.
    const [pages, search] = await Promise.all([
      stopwatch.time("pages", () => renderPages(staging.folder, options.base, progress)),
      stopwatch.time("search", () =>
        buildSearch(portal, {
          cacheDir: options.cache,
          out: staging.folder,
          stateDir: join(options.cache, "search"),
          workers,
          onProgress: (done, total) => progress.update("search", done, total),
        }),
      ),
    ]);
    await stopwatch.time("data", () =>
      writeExports(portal, site.readText, staging.folder, (done, total) =>
        progress.update("data", done, total),
      ),
    );
    const output = await measureOutput(staging.folder);
    assertNothingLost(portal.documents.length, output.documents, files);
    await staging.publish();
    await prune(options.cache, textKeysOf(portal));
    return {
      diagnostics,
      summary: {
        asOf: portal.asOf,
        documents: portal.documents.length,
        pages,
        indexes: search.indexes,
        reusedIndexes: search.reused,
        files: output.files,
        bytes: output.bytes,
        seconds: stopwatch.seconds,
        totalSeconds: stopwatch.total,
        peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
      },
    };
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

/** The texts this portal needs; all others leave the cache. */
function textKeysOf({ documents, guide, rules, annualReports }: Portal): Set<string> {
  const pages = [...documents, ...rules, ...annualReports, ...(guide ? [guide] : [])];
  return new Set(pages.map(({ textKey }) => textKey));
}

/** Files in = documents read = document pages out, or the build fails. */
function assertNothingLost(documents: number, pages: number, files: number): void {
  if (documents === pages && documents === files) return;
  throw new Error(`${files} files gave ${documents} documents and ${pages} document pages.`);
}
