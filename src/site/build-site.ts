import { existsSync, realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Worker } from "node:worker_threads";
import type { ContentMemory } from "../content/content-memory.ts";
import { type ContentSnapshot, isInState } from "../content/folder/fingerprint.ts";
import type { Folder } from "../content/folder/folder.ts";
import { FolderLook, type SeenFolder } from "../content/folder/folder-look.ts";
import { historyMark } from "../history/history-mark.ts";
import { dayIn } from "../identifiers/time-zone.ts";
import type { Signing } from "../mirror/write-manifest.ts";
import { OutputComparison } from "../output/folder/changed-files.ts";
import { assertNothingForeign } from "../output/folder/foreign.ts";
import type { ChangedFiles } from "../output/folder/output-answer.ts";
import { OutputChangedError, OutputFolderError } from "../output/folder/output-errors.ts";
import { isWithin } from "../output/folder/same-place.ts";
import { dropLedger, ledgerMark, ledgerTime, ledgerVersion } from "../output/ledger/ledger.ts";
import { DamagedLedgerError } from "../output/ledger/ledger-files.ts";
import { beside } from "../output/ledger/output-names.ts";
import type { Notify } from "../output/publish/notice.ts";
import { PublishError } from "../output/publish/publish-error.ts";
import { openStaging } from "../output/publish/staging.ts";
import { SourceChangedError } from "../output/unit-writer.ts";
import { inTurn } from "../program/in-turn.ts";
import { threadsFor } from "../program/threads-for.ts";
import { runningVersions } from "../program/versions.ts";
import { DamagedCacheError } from "../state/damaged-cache.ts";
import type { BuildInputs } from "./build-changes.ts";
import type { BuildOptions, BuildOutcome, BuildResult } from "./build-options.ts";
import { type BuildLedger, loadLedger } from "./build-record.ts";
import { clearCache, holdsKept } from "./cache-folder.ts";
import { componentsInForce, isBundledFrom } from "./pages/components/project-components.ts";
import type { Part } from "./parts/part.ts";
import type { Progress } from "./progress/progress.ts";
import { Stopwatch } from "./progress/stopwatch.ts";
import { turnOf } from "./publishing-order.ts";

/** Tries of a build whose last output or cache was not what it seemed, where that is seen. */
const tries = 3;

/**
 * Builds what has changed since the last build into a staging folder and puts it in place at the end. Builds into one
 * folder wait for each other.
 * @throws the signal's reason, when nothing of the build runs any more and nothing of it is left
 * @throws {ComponentError} when components of the project cannot be used
 * @throws {OutputFolderError} when the output folder cannot be used
 * @throws {PublishError} when the file system refuses to publish; it says what the output is now. Anything else that is
 *   thrown leaves the last output as it was.
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const { signal } = options;
  const out = existsSync(options.out) ? realpathSync(options.out) : resolve(options.out);
  try {
    return await inTurn(out, () => buildInTurn(options, progress), signal);
  } catch (error) {
    // What the steps throw when they are broken off is many a thing; of what was published an error tells.
    if (!(error instanceof PublishError)) signal?.throwIfAborted();
    throw error;
  }
}

async function buildInTurn(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  options.signal?.throwIfAborted();
  const stopwatch = new Stopwatch();
  const build = (how: BuildOptions) => buildAgain(how, progress, stopwatch);
  const isAnythingKept =
    holdsKept(options.cache) || (!options.full && (await ledgerMark(options.out)) !== "");
  const result = await build(options).catch((error: unknown) => {
    const isStopped = options.signal?.aborted === true;
    if (isStopped || !isAnythingKept || !isUnforeseen(error, options.cache)) throw error;
    clearCache(options.cache);
    const { message } = error as Error;
    options.notify?.({ kind: "unforeseen", path: options.cache, message });
    return build({ ...options, full: true });
  });
  const { seconds, total } = stopwatch;
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
  return { ...result, effort: { seconds, totalSeconds: total, peakMemoryBytes } };
}

/** An error that the program itself, or the file system in a cache, gave: something kept may be as nobody expects it. */
function isUnforeseen(error: unknown, cache: string): boolean {
  if (!(error instanceof Error)) return false;
  const { path, cause } = error as NodeJS.ErrnoException;
  return (
    [TypeError, RangeError, SyntaxError, URIError].some((Kind) => error instanceof Kind) ||
    (path !== undefined && isWithin(path, cache)) ||
    isUnforeseen(cause, cache)
  );
}

async function buildAgain(
  options: BuildOptions,
  progress: Progress,
  stopwatch: Stopwatch,
): Promise<BuildOutcome> {
  for (let left = tries - 1; ; left--) {
    try {
      return await buildOnce(options, progress, stopwatch);
    } catch (error) {
      if (left === 0 || options.signal?.aborted || !mayPass(error)) throw error;
      if (error instanceof DamagedLedgerError) {
        const path = dropLedger(options.out);
        options.notify?.({ kind: "damaged-ledger", path });
      }
      // Each try mends what it comes upon. Where much is damaged, the last one begins without a cache.
      if (left === 1 && error instanceof DamagedCacheError) {
        clearCache(options.cache);
      }
    }
  }
}

/**
 * Another build came in between, something kept was damaged and is gone now, or a file has changed since it was
 * read: the next try makes it anew.
 */
function mayPass(error: unknown): boolean {
  return [OutputChangedError, DamagedCacheError, DamagedLedgerError, SourceChangedError].some(
    (Passing) => error instanceof Passing,
  );
}

async function buildOnce(
  {
    content,
    base,
    baseHasToAgree = false,
    full,
    part = null,
    join = [],
    serial = null,
    signing = null,
    zips = [],
    ...options
  }: BuildOptions,
  progress: Progress,
  stopwatch: Stopwatch,
): Promise<BuildOutcome> {
  const versions = runningVersions();
  const version = versions.ledger;
  const parts = join.length > 0 ? await partsOf(join, base, options.asOf) : null;
  const asOf = parts?.asOf ?? options.asOf;
  const { notify = () => {}, signal } = options;
  const staging = await openStaging(options.out, content, { turnOf, notify, signal });
  let look: FolderLook | null = null;
  let comparison: OutputComparison | null = null;
  let started: readonly Worker[] = [];
  try {
    const { target, openedAt } = staging;
    look = new FolderLook(resolve(content), await ledgerTime(target));
    const last = full ? null : loadLedger(target, version);
    comparison = last && new OutputComparison(target, last, openedAt);
    if (!last) await lookBeforeAll(target, full ? null : version, notify);
    const changed = async () => {
      if (!comparison) throw new Error("There is no last output.");
      const found = await comparison.found();
      const { foreign } = found;
      if (foreign.length > 0) throw new OutputFolderError("foreign-files", target, foreign);
      return found;
    };
    const history = await historyMark(look.root);
    const components = componentsInForce(look.root);
    // Parts bring what is known of content along: it is not at hand yet.
    const { folder, snapshot, memory } = await seenWith(
      look,
      comparison,
      parts ? null : options.cache,
    );
    const read = last?.head.content;
    const isContentSame = !!snapshot && !!read && isInState(snapshot, folder.root, read);
    const isProgramSame = last?.head.program === versions.program;
    const areComponentsSame = isBundledFrom(components, last?.head.templates.components ?? null);
    const isHistorySame = history !== null && history === last?.head.history;
    if (last && isProgramSame && isContentSame && isHistorySame && areComponentsSame) {
      const { head } = last;
      const day = asOf ?? today(head.timeZone);
      const own = head.ownBase ?? "/";
      const agrees = base === null || !baseHasToAgree || base === (head.ownBase ?? base);
      const isSameBase = agrees && head.base === (base ?? parts?.base ?? own);
      const isSigned = isSignedBy(head.signedBy, signing);
      const isSameState = head.serial === serial && isSigned && isSameSet(head.zips, zips);
      const isSame = isSameBase && isSameState && head.asOf === day && isSamePart(head.part, part);
      if (isSame && isUntouched(await changed())) {
        await staging.discard();
        return unchanged(last);
      }
    }
    // What only a build with changes needs is loaded by it alone; threads that render load after this one, which
    // has other things to do before it asks them for something.
    const { buildChanges } = await import("./build-changes.ts");
    signal?.throwIfAborted();
    // One is enough for the changes since a last build.
    const bytes = last ? 0 : markdownBytes(folder, snapshot);
    started = isContentSame ? [] : await startedRenderers(options.cache, bytes);
    const asked = {
      base,
      baseHasToAgree,
      asOf,
      cache: options.cache,
      part,
      parts,
      serial,
      signing,
      zips,
    };
    const inputs: BuildInputs = {
      ...asked,
      folder,
      snapshot,
      memory,
      history,
      started,
      versions,
      last,
      changed,
      components,
      signal,
    };
    const outcome = await buildChanges(inputs, staging, progress, stopwatch);
    if (!outcome.summary) await staging.discard();
    return outcome;
  } catch (error) {
    await staging.discard();
    throw error;
  } finally {
    // Threads that nobody has come to ask anything.
    await Promise.all([
      look?.end(),
      comparison?.end(),
      ...started.map((worker) => worker.terminate()),
    ]);
  }
}

/**
 * Waits until the content has been seen. As soon as something in it is seen to have changed, what is known of it is
 * loaded meanwhile; as long as nothing is, the output is looked at.
 * @param cache null: what is known of content does not stand there yet
 */
async function seenWith(
  look: FolderLook,
  comparison: OutputComparison | null,
  cache: string | null,
): Promise<SeenFolder & { memory: ContentMemory | null }> {
  const isChanged = await (comparison?.meanwhile(look.isChanged) ?? look.isChanged);
  let memory: ContentMemory | null = null;
  if (isChanged && cache !== null) {
    const { loadMemory } = await import("./load/load-portal.ts");
    memory = loadMemory(look.root, cache);
  }
  const seen = await (comparison?.meanwhile(look.seen) ?? look.seen);
  return { ...seen, memory };
}

/**
 * Before everything is made anew: what is said of the output, and what stands in it that is somebody else's.
 * @param version whose ledger was to be read and could not; null: none was
 */
async function lookBeforeAll(
  target: string,
  version: string | null,
  notify: Notify,
): Promise<void> {
  const isReadable = assertNothingForeign(target) && ledgerVersion(target) !== version;
  if (!isReadable && (await ledgerMark(target)) !== "") {
    notify({ kind: "damaged-ledger", path: beside(target, "ledger") });
  }
}

async function startedRenderers(cacheDir: string, bytes: number): Promise<Worker[]> {
  const { startRenderers } = await import("../text/rendering/render-all.ts");
  return startRenderers({ cacheDir, workers: threadsFor(bytes, availableParallelism()) });
}

/** Of all texts, where that is known. */
function markdownBytes({ files }: Folder, snapshot: ContentSnapshot | null): number {
  if (!snapshot) return Infinity;
  const sizes = files
    .filter((file) => file.endsWith(".md"))
    .map((file) => snapshot.stamps.get(file)?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function partsOf(folders: readonly string[], base: string | null, asOf: string | null) {
  const { readParts } = await import("./join-parts.ts");
  return readParts(folders, base, asOf);
}

function isUntouched({ changed }: ChangedFiles): boolean {
  return changed.size === 0;
}

function isSamePart(a: Part | null, b: Part | null): boolean {
  return a?.number === b?.number && a?.of === b?.of;
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return new Set(some).symmetricDifference(new Set(others)).size === 0;
}

/** Whether an output bears the signature that is asked for. A log that is named may be another than its own. */
function isSignedBy(key: string | null, signing: Signing | null): boolean {
  return !signing || (signing.log === null && signing.key.public.text === key);
}

function today(timeZone: string): string {
  return dayIn(timeZone, new Date());
}

function unchanged({ head: { summary }, details }: BuildLedger): BuildOutcome {
  const nothing = { renderedPages: 0, reusedIndexes: summary.indexes, writtenFiles: 0, lost: [] };
  return { diagnostics: details, summary: { ...summary, ...nothing } };
}
