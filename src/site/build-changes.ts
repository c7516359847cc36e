import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { ContentMemory } from "../content/content-memory.ts";
import { type ContentSnapshot, stateOf } from "../content/folder/fingerprint.ts";
import type { Folder } from "../content/folder/folder.ts";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/order.ts";
import { hasUncommitted } from "../history/has-uncommitted.ts";
import { historyPosition } from "../history/history-position.ts";
import { assertSm3 } from "../mirror/lists/write-lists.ts";
import { readMeText } from "../mirror/read-me.ts";
import { idText } from "../mirror/signing/minisign.ts";
import { assertOwnKey, type Signing, writeManifest } from "../mirror/write-manifest.ts";
import { writeZips, type ZipTotals } from "../mirror/zip/write-zips.ts";
import type { ChangedFiles } from "../output/folder/output-answer.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { Ledger } from "../output/ledger/ledger.ts";
import { Output } from "../output/output.ts";
import type { Staging } from "../output/publish/staging.ts";
import { readMeFirst } from "../portal/addresses/mirror-addresses.ts";
import type { ZipKind } from "../portal/addresses/zip-addresses.ts";
import type { Portal } from "../portal/model/portal.ts";
import { programVersion } from "../program/program-version.ts";
import type { Versions } from "../program/versions.ts";
import { prune } from "../text/kept/text-cache.ts";
import type { BuildOutcome } from "./build-options.ts";
import type { BuildLedger, BuildRecord } from "./build-record.ts";
import { assertHeadFiles } from "./head-files.ts";
import { type Parts, takeCaches } from "./join-parts.ts";
import { basePathOf } from "./load/base-path.ts";
import { loadMemory, loadPortal } from "./load/load-portal.ts";
import { lostPages } from "./load/lost-pages.ts";
import type { ProjectComponents } from "./pages/components/project-components.ts";
import { PageTemplates } from "./pages/page-templates.ts";
import type { Part } from "./parts/part.ts";
import { placesToFill } from "./places-to-fill.ts";
import { plannedFiles } from "./planned-files.ts";
import type { Progress } from "./progress/progress.ts";
import type { Stopwatch } from "./progress/stopwatch.ts";
import { writeSite } from "./write-site.ts";

/** What a build begins from. */
export interface BuildInputs {
  folder: Folder;
  /** Of the folder, as the build begins; null when it could not be had. */
  snapshot: ContentSnapshot | null;
  /** What is known of its files; null: it is still to be loaded. */
  memory: ContentMemory | null;
  /** Which commits its history has, as the build begins; null when that could not be had. */
  history: string | null;
  /** Threads that load what renders texts. */
  started: readonly Worker[];
  /** Of what is kept. */
  versions: Versions;
  /** Null: the path of the portal's url. */
  base: string | null;
  /** Whether another base than that of the portal's url is an error. */
  baseHasToAgree: boolean;
  /** `YYYY-MM-DD`; null: today in the portal's time zone. */
  asOf: string | null;
  cache: string;
  /** What the last build has left; null: everything is made anew. */
  last: BuildLedger | null;
  /** What has become of its output since. */
  changed(): Promise<ChangedFiles>;
  /** Build this part only; null: everything. */
  part: Part | null;
  /** What other machines have built, to be joined. */
  parts: Parts | null;
  /** Number of the state of the content where git does not count; null: 0. */
  serial: number | null;
  signing: Signing | null;
  /** Of what ZIPs are made. */
  zips: readonly ZipKind[];
  /** What the project puts in the place of the program's components. */
  components: ProjectComponents | null;
  signal: AbortSignal | undefined;
}

/**
 * Reads what has changed, writes what follows from it into the staging folder and puts it in place.
 * @returns without a summary where errors in the content stand against it
 * @throws the signal's reason
 * @throws {SigningError} when it is to be signed and cannot be
 * @throws {NoSm3Error}
 * @throws {UsageError} when a file is not there that the head of every page is to load
 */
export async function buildChanges(
  {
    folder,
    snapshot,
    memory,
    history,
    started,
    versions,
    base: askedBase,
    baseHasToAgree,
    asOf,
    cache,
    last,
    changed,
    part,
    parts,
    serial,
    signing,
    zips,
    components,
    signal,
  }: BuildInputs,
  staging: Staging,
  progress: Progress,
  stopwatch: Stopwatch,
): Promise<BuildOutcome> {
  if (!part) assertSm3();
  const workers = availableParallelism();
  if (parts) await takeCaches(cache, parts.caches);
  const position = part ? null : historyPosition(folder.root);
  const uncommitted = part || !signing ? false : hasUncommitted(folder.root);
  const known = (memory ?? loadMemory(folder.root, cache)).seenAs(snapshot);
  const loading = { content: folder, memory: known, cache, asOf, workers, started, part, signal };
  const loaded = await loadPortal(loading, progress, stopwatch);
  const { diagnostics, files, heldBack, own } = loaded;
  const portal = { ...loaded.portal, zips };
  assertHeadFiles(portal);
  if (signing) assertOwnKey(signing.key, portal.settings.signingKey);
  const ownBase = basePathOf(portal.settings.url);
  const base = askedBase ?? parts?.base ?? ownBase ?? "/";
  if (baseHasToAgree && askedBase !== null && ownBase !== null && askedBase !== ownBase) {
    diagnostics.push(baseContradiction(askedBase, ownBase, portal.settings.url));
  }
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return { diagnostics: sortDiagnostics(diagnostics), summary: null };
  }
  const stands = last && {
    folder: staging.target,
    units: last.units,
    size: last.head.summary,
    changed: await changed(),
  };
  const output = new Output(staging.folder, stands, parts?.outputs, signal, !part);
  const lastTemplates = last?.head.templates ?? null;
  const templates = new PageTemplates(versions, lastTemplates, components, signal);
  const options = { base, templates, cache, workers, own, signal };
  const counts = await writeSite(portal, output, options, progress, stopwatch);
  const found = await position;
  let packed: ZipTotals = { zips: 0, zipBytes: 0 };
  const state = found && {
    serial: found.serial ?? serial ?? 0,
    commit: found.commit,
    lack: found.serial === null && serial === null ? found.lack : null,
    signed: signing && {
      key: idText(signing.key.public.id),
      isUncommitted: found.serial !== null && (await uncommitted),
      beginsLog: false,
    },
  };
  if (state) {
    const { name, url } = portal.settings;
    const program = `gongkai ${programVersion()}`;
    const { serial, commit } = state;
    const told = { name, url, serial, day: portal.asOf, commit, program };
    await output.file(readMeFirst, readMeText(portal));
    const beginsLog = await writeManifest(output, told, signing, staging.target);
    if (state.signed) state.signed = { ...state.signed, beginsLog };
    const onProgress = (done: number, total: number) => progress.update("zip", done, total);
    const context = { portal, state: told, signing, onProgress, signal };
    const writing = () => writeZips(output, zips, context);
    if (zips.length > 0) packed = await stopwatch.time("zip", writing);
  }
  const documents = own?.size ?? files - heldBack.length;
  assertNothingLost(portal, output, documents, own);
  const { written, size } = output;
  const { asOf: day, settings } = portal;
  const removed = output.removed();
  const waiting = { heldBack, toFill: placesToFill(diagnostics), coming: portal.coming };
  const summary = {
    ...counts,
    ...size,
    ...packed,
    ...waiting,
    writtenFiles: written.length,
    asOf: day,
    state,
    documents,
    // What one part has not, another may have.
    lost: part
      ? []
      : lostPages(last ? removed.map(({ path }) => path) : strangers(staging.target, written)),
  };
  const head: BuildRecord = {
    program: versions.program,
    base,
    ownBase,
    asOf: day,
    part,
    timeZone: settings.timeZone,
    content: stateOf(snapshot, folder.root),
    // What could not be read may be read the next time.
    history: diagnostics.some(({ code }) => code === "check/no-history") ? null : history,
    templates: await templates.facts(),
    serial,
    signedBy: signing?.key.public.text ?? null,
    zips,
    // What was lost is told once.
    summary: { ...summary, lost: [] },
  };
  const keptCount = size.files - written.length;
  const change = { kept: output.kept(), keptCount, written, removed };
  await staging.publish(change, (path, cleanAt) => {
    const heads = { cleanAt, head, details: diagnostics };
    Ledger.save(path, versions.ledger, heads, output.units(), last);
  });
  if (!part) prune(cache, loaded.textKeys);
  return { diagnostics, summary };
}

function baseContradiction(found: string, wanted: string, url: string): Diagnostic {
  return finding("portal/base-contradiction", { file: "portal.yaml" }, { found, wanted, url });
}

/** What stands in an output folder of which nothing is known, and is not written again. */
function strangers(folder: string, written: readonly string[]): string[] {
  const wanted = new Set(written);
  return filesBelow(folder).filter((path) => !wanted.has(path));
}

/** Files in without those held back = documents out, and every file is there that was planned, or the build fails. */
function assertNothingLost(
  portal: Portal,
  output: Output,
  files: number,
  own: ReadonlySet<string> | null,
): void {
  const documents = portal.documents.filter(({ source }) => own?.has(source.file) ?? true);
  if (documents.length !== files) {
    throw new Error(`${files} files gave ${documents.length} documents.`);
  }
  for (const { planned, unit } of plannedFiles(portal, own, (unit) => output.keeps(unit))) {
    if (!output.has(unit, planned.file)) throw new Error(`${planned.file} was planned, not made.`);
  }
}
