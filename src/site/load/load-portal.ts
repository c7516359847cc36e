import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { checkContent } from "../../checks/check-content.ts";
import { softened } from "../../checks/unpublished/softened.ts";
import { ContentMemory } from "../../content/content-memory.ts";
import type { Folder } from "../../content/folder/folder.ts";
import type { SourceFile } from "../../content/folder/source-file.ts";
import { type Content, readContent } from "../../content/read-content.ts";
import { pagesOf } from "../../content/read-pages.ts";
import { withPagesOfAll } from "../../content/with-pages.ts";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { givenNumbers } from "../../history/given-numbers.ts";
import { type FolderHistory, readHistory } from "../../history/read-history.ts";
import { dayIn } from "../../identifiers/time-zone.ts";
import { pageFinder } from "../../page-kinds/portal-pages.ts";
import { buildPortal } from "../../portal/build-portal.ts";
import {
  type HeldBackDocument,
  heldBackDocuments,
  heldBackReason,
} from "../../portal/held-back/held-back.ts";
import { linkPortal } from "../../portal/link-portal.ts";
import { linkLook } from "../../portal/look/link-look.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { staticFaults } from "../../portal/static/static-faults.ts";
import { runningVersions } from "../../program/versions.ts";
import {
  type RenderAllOptions,
  renderAll,
  type TextFailure,
  type TextFile,
  type TextSummary,
} from "../../text/rendering/render-all.ts";
import { filesOfPart } from "../parts/files-of-part.ts";
import type { Part } from "../parts/part.ts";
import type { Progress } from "../progress/progress.ts";
import type { Stopwatch } from "../progress/stopwatch.ts";
import { contentFiles } from "./content-files.ts";
import { longPaths } from "./long-paths.ts";
import { takenAddresses } from "./taken-addresses.ts";
import { textReader } from "./text-reader.ts";

export interface LoadOptions {
  /** The content folder, listed. */
  content: Folder;
  /** What is known of its files, where that is at hand. */
  memory?: ContentMemory;
  /** Where rendered texts are kept from one build to the next. */
  cache: string;
  /** `YYYY-MM-DD`; null: today in the portal's time zone. */
  asOf: string | null;
  /** Worker threads that render texts. */
  workers: number;
  /** Such of them as have been started already. */
  started?: readonly Worker[];
  /** Render the texts of this part only; null: of all. */
  part?: Part | null;
  live?: LiveLoading;
  /** Stops the work, for its reason. */
  signal?: AbortSignal;
}

/** What is asked instead of the cache by a process that loads a portal again and again. */
export interface LiveLoading {
  /** Has the last word on what was read. */
  mend(content: Content): Content;
  renderAll(
    files: readonly (SourceFile & TextFile)[],
    options: RenderAllOptions,
  ): Promise<(TextSummary | TextFailure)[]>;
  /** Runs the rules now, or later and answers for them. */
  check(run: () => Promise<Diagnostic[]>): Promise<Diagnostic[]>;
}

export interface LoadedPortal {
  portal: Portal;
  /** Everything found, errors included; with an error the portal lacks what the error is about. */
  diagnostics: Diagnostic[];
  /** Files below `documents/` found, readable or not. */
  files: number;
  /** Documents of which nothing is published on this day; a live portal shows them all the same, marked. */
  heldBack: HeldBackDocument[];
  /** Keys of all texts that the content needs. */
  textKeys: ReadonlySet<string>;
  /** The documents' files that this build is for; null: all. The texts of others are not known. */
  own: ReadonlySet<string> | null;
}

/**
 * Reads a content folder, renders what changed and puts the portal together. All findings come in one run.
 * @throws the signal's reason
 */
export async function loadPortal(
  options: LoadOptions,
  progress: Progress,
  stopwatch: Stopwatch,
): Promise<LoadedPortal> {
  const { content: folder, live } = options;
  const { memory = loadMemory(folder.root, options.cache), signal } = options;
  let asked: Promise<FolderHistory> | undefined;
  const history = () => {
    asked ??= readHistory(folder.root, options.cache, signal);
    return asked;
  };
  const read = await stopwatch.time("read", () =>
    readContent(folder, {
      memory,
      given: async () => givenNumbers(await history()),
      onProgress: (done, total) => progress.update("read", done, total),
      signal,
    }),
  );
  const content = live?.mend(read) ?? read;
  const asOf = options.asOf ?? dayIn(content.settings.timeZone, new Date());
  const heldBack = heldBackDocuments(content.known, asOf);
  const published = () => content.documents.filter(({ meta }) => !heldBackReason(meta, asOf));
  const own = options.part ? filesOfPart(published(), asOf, options.part) : null;
  const { texts, failures } = await stopwatch.time("text", () =>
    readTexts(content, own, options, progress),
  );
  signal?.throwIfAborted();
  const shown = onlyRendered(content, texts);
  const portal = buildPortal(live ? shown : onlyFinished(shown), texts, asOf, live !== undefined);
  const readText = textReader(options.cache);
  const linked = contentFiles(folder, memory);
  const hasPage = pageFinder(portal);
  const linking = await linkPortal(portal, content, texts, linked, { own, hasPage, readText });
  const looking = linkLook(portal, content, { texts, files: linked, hasPage });
  const taken = [
    ...takenAddresses(portal, content),
    ...staticFaults(content),
    ...longPaths(portal),
  ];
  const check = () =>
    stopwatch.time("check", () =>
      checkContent(
        { content, texts, asOf, folder, memory, own, history },
        {
          cache: options.cache,
          workers: options.workers,
          onProgress: (done, total) => progress.update("check", done, total),
          signal,
        },
      ),
    );
  signal?.throwIfAborted();
  const checking = await (live ? live.check(check) : check());
  memory.save();
  const found = [
    ...content.diagnostics,
    ...failures,
    ...linking,
    ...looking,
    ...taken,
    ...checking,
  ];
  return {
    portal,
    diagnostics: softened(found, content, folder),
    files: content.files,
    heldBack,
    textKeys: new Set(Array.from(texts.values(), ({ textKey }) => textKey)),
    own,
  };
}

/** What the last build has read of a content folder. */
export function loadMemory(root: string, cache: string): ContentMemory {
  return ContentMemory.load(root, join(cache, "content.map"), runningVersions().content);
}

/** Stands for the text of a document that another part renders. */
const elsewhere: TextSummary = {
  textKey: "",
  characters: 0,
  language: "zh-Hans",
  references: [],
};

/** Renders the texts that have changed. */
async function readTexts(
  content: Content,
  own: ReadonlySet<string> | null,
  { cache, workers, live, started, signal }: LoadOptions,
  progress: Progress,
): Promise<{ texts: Map<string, TextSummary>; failures: Diagnostic[] }> {
  const all = [...content.documents, ...pagesOf(content)];
  const texts = new Map(own ? all.map(({ source }) => [source.file, elsewhere]) : []);
  const pages = all.filter(({ source }) => own?.has(source.file) ?? true);
  const rendered = await (live ?? { renderAll }).renderAll(
    // The preview shows its author what is still to be filled in; nobody else sees it.
    pages.map((page) => ({
      ...page.source,
      leavesOut: !live && "marks" in page && page.marks.length > 0,
    })),
    {
      cacheDir: cache,
      workers,
      ...(started && { started }),
      onProgress: (done, total) => progress.update("text", done, total),
      signal,
    },
  );
  const failures: Diagnostic[] = [];
  for (const [index, { source, bodyLine }] of pages.entries()) {
    const { file } = source;
    const result = rendered[index] as (typeof rendered)[number];
    if ("failure" in result) {
      failures.push(textFailure(file, bodyLine, result));
      texts.delete(file);
    } else texts.set(file, result);
  }
  return { texts, failures: toldOnce(failures) };
}

/** A plugin that fails in every text in the same way is told of once. */
function toldOnce(failures: readonly Diagnostic[]): Diagnostic[] {
  const isOfPlugin = ({ code }: Diagnostic) => code === "text/plugin-failed";
  const alike = Map.groupBy(failures.filter(isOfPlugin), ({ values }) => values.found);
  const ofPlugins = [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.length > 0 && { count: String(others.length) };
    return [{ ...first, values: { ...first.values, ...more } }];
  });
  return [...failures.filter((one) => !isOfPlugin(one)), ...ofPlugins];
}

/** What could be rendered: the rest has its error, which stops the build after all findings are in. */
function onlyRendered(content: Content, texts: Map<string, TextSummary>): Content {
  const isRendered = ({ source }: { source: { file: string } }) => texts.has(source.file);
  const documents = content.documents.filter(isRendered);
  return { ...withPagesOfAll(content, isRendered), documents };
}

/** Without rules, reports and free pages that leave something to fill in: with a gap they would say something else. */
function onlyFinished(content: Content): Content {
  return withPagesOfAll(content, ({ marks }, column) => column === "guide" || marks.length === 0);
}

/** Lines of a failure count from the body. */
function textFailure(file: string, bodyLine: number, { failure }: TextFailure): Diagnostic {
  const { code, message, line, place } = failure;
  return finding(
    `text/${code}`,
    line === undefined ? { file } : { file, line: bodyLine + line - 1 },
    { found: message, ...(place !== undefined && { place }) },
  );
}
