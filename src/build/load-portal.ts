import { join } from "node:path";
import { ContentMemory } from "../content/content-memory.ts";
import type { Folder } from "../content/folder.ts";
import { type Content, readContent } from "../content/read-content.ts";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { buildPortal } from "../portal/build-portal.ts";
import { linkPortal } from "../portal/link-portal.ts";
import type { Portal } from "../portal/portal.ts";
import { pipelineVersion } from "../text/pipeline-version.ts";
import { renderAll, type TextFailure, type TextSummary } from "../text/render-all.ts";
import { dayIn } from "./as-of.ts";
import { contentFiles } from "./content-files.ts";
import type { Progress } from "./progress.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface LoadOptions {
  /** The content folder, listed. */
  content: Folder;
  /** Where rendered texts are kept from one build to the next. */
  cache: string;
  /** `YYYY-MM-DD`; null: today in the portal's time zone. */
  asOf: string | null;
  /** Worker threads that render texts. */
  workers: number;
}

export interface LoadedPortal {
  portal: Portal;
  /** Everything found, errors included; with an error the portal lacks what the error is about. */
  diagnostics: Diagnostic[];
  /** Files below `documents/` found, readable or not. */
  files: number;
}

/** Reads a content folder, renders what changed and puts the portal together. All findings come in one run. */
export async function loadPortal(
  options: LoadOptions,
  progress: Progress,
  stopwatch: Stopwatch,
): Promise<LoadedPortal> {
  const { root } = options.content;
  const version = pipelineVersion(new URL("../content/read-document.ts", import.meta.url));
  const memory = await ContentMemory.load(root, join(options.cache, "content.jsonl"), version);
  const content = await stopwatch.time("read", () =>
    readContent(options.content, {
      memory,
      onProgress: (done, total) => progress.update("read", done, total),
    }),
  );
  const pages = [
    ...content.documents,
    ...(content.guide ? [content.guide] : []),
    ...content.rules,
    ...content.annualReports,
  ];
  const sources = pages.map(({ source }) => source);
  const rendered = await stopwatch.time("text", () =>
    renderAll(sources, {
      cacheDir: options.cache,
      workers: options.workers,
      onProgress: (done, total) => progress.update("text", done, total),
    }),
  );
  const texts = new Map<string, TextSummary>();
  const failures: Diagnostic[] = [];
  for (const [index, { source, bodyLine }] of pages.entries()) {
    const { file } = source;
    const result = rendered[index] as (typeof rendered)[number];
    if ("failure" in result) failures.push(textFailure(file, bodyLine, result));
    else texts.set(file, result);
  }
  const asOf = options.asOf ?? dayIn(content.settings.timeZone, new Date());
  const portal = buildPortal(onlyRendered(content, texts), texts, asOf);
  const linking = await linkPortal(portal, content, texts, contentFiles(root, memory));
  await memory.save();
  return {
    portal,
    diagnostics: [...content.diagnostics, ...failures, ...linking],
    files: content.files,
  };
}

/** What could be rendered: the rest has its error, which stops the build after all findings are in. */
function onlyRendered(content: Content, texts: Map<string, TextSummary>): Content {
  const isRendered = ({ source }: { source: { file: string } }) => texts.has(source.file);
  return {
    ...content,
    documents: content.documents.filter(isRendered),
    guide: content.guide && isRendered(content.guide) ? content.guide : null,
    rules: content.rules.filter(isRendered),
    annualReports: content.annualReports.filter(isRendered),
  };
}

/** Lines of a failure count from the body. */
function textFailure(file: string, bodyLine: number, { failure }: TextFailure): Diagnostic {
  const { code, message, line } = failure;
  return finding(
    `text/${code}`,
    line === undefined ? { file } : { file, line: bodyLine + line - 1 },
    {
      found: message,
    },
  );
}
