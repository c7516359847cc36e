import { join } from "node:path";
import { downloadKeeper } from "../exports/downloads.ts";
import { writeExports } from "../exports/write-exports.ts";
import type { Output } from "../output/output.ts";
import { DocumentKeys } from "../portal/document/document-keys.ts";
import type { Portal } from "../portal/model/portal.ts";
import { allSettled } from "../program/in-parallel.ts";
import { buildSearch } from "../search/index/build-search.ts";
import { recentTexts } from "../text/kept/recent-texts.ts";
import type { PageTemplates } from "./pages/page-templates.ts";
import { writePages } from "./pages/write-pages.ts";
import type { Progress } from "./progress/progress.ts";
import type { Stopwatch } from "./progress/stopwatch.ts";

export interface SiteOptions {
  base: string;
  templates: PageTemplates;
  cache: string;
  /** Processes that build search indexes at the same time. */
  workers: number;
  /** Source files of the documents to write, and nothing else; null: the whole site. */
  own: ReadonlySet<string> | null;
  /** Stops the work, for its reason. */
  signal?: AbortSignal;
}

export interface SiteCounts {
  pages: number;
  renderedPages: number;
  indexes: number;
  reusedIndexes: number;
}

/**
 * Writes everything that a portal publishes, or a part's share of it: pages and downloads here, while child
 * processes index.
 * @throws the signal's reason
 * @throws {OutputConflictError} which the check of former addresses leaves no document a way to cause
 */
export async function writeSite(
  portal: Portal,
  output: Output,
  { base, templates, cache, workers, own, signal }: SiteOptions,
  progress: Progress,
  stopwatch: Stopwatch,
): Promise<SiteCounts> {
  const readText = recentTexts(cache);
  const keys = new DocumentKeys(portal);
  const writing = async () => {
    const counts = await stopwatch.time("pages", () =>
      writePages(portal, output, {
        base,
        templates,
        readText,
        keys,
        own,
        keepBeside: downloadKeeper(portal, { readText, keys }, output),
        onProgress: (done, total) => progress.update("pages", done, total),
      }),
    );
    if (!own) {
      const onProgress = (done: number, total: number) => progress.update("data", done, total);
      const options = { keys, cache, onProgress, signal };
      await stopwatch.time("data", () => writeExports(portal, options, output));
    }
    return counts;
  };
  const indexing = stopwatch.time("search", () =>
    buildSearch(portal, {
      cacheDir: cache,
      output,
      stateDir: join(cache, "search"),
      workers,
      own,
      onProgress: (done, total) => progress.update("search", done, total),
      signal,
    }),
  );
  const [{ pages, rendered }, { indexes, reused }] = await allSettled([writing(), indexing]);
  output.assertNoConflict();
  return { pages, renderedPages: rendered, indexes, reusedIndexes: reused };
}
