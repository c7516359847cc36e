import { hash } from "node:crypto";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { filesBelow } from "../../output/folder/output-files.ts";
import type { Output } from "../../output/output.ts";
import { chromeOf, type SharedChrome } from "../../page-kinds/chrome/chrome.ts";
import type { PlannedPage } from "../../page-kinds/page.ts";
import { chromeKey } from "../../page-kinds/page-key.ts";
import { plannedPages } from "../../page-kinds/portal-pages.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import type { DocumentKeys } from "../../portal/document/document-keys.ts";
import type { Portal, PortalDocument } from "../../portal/model/portal.ts";
import { hasOwnIcon } from "../../portal/plan/static-files.ts";
import { inParallel } from "../../program/in-parallel.ts";
import type { RenderedText } from "../../text/text.ts";
import type { PageRenderer } from "./page-renderer.ts";
import type { PageTemplates } from "./page-templates.ts";

export interface PageOptions {
  /** Path under which the portal is served, ends in `/`. */
  base: string;
  templates: PageTemplates;
  readText(textKey: string): Promise<RenderedText>;
  keys: DocumentKeys;
  /** Source files of the documents whose pages to write, and no others; null: all pages. */
  own: ReadonlySet<string> | null;
  /** Keeps what stands beside a document's page, and returns what makes anew the rest of it. */
  keepBeside(document: PortalDocument): (() => Promise<unknown>)[];
  onProgress(done: number, total: number): void;
}

export interface PageCounts {
  pages: number;
  /** Pages that were made anew; the others are those of the last output. */
  rendered: number;
}

/** Pages that wait for their texts while another is rendered. */
const atOnce = 4;
/** Kept pages that are passed over before others get their turn. */
const keptAtOnce = 250;

/** What of a page, or beside it, is to be made. */
interface Unmade {
  planned: PlannedPage;
  key: string;
  isKept: boolean;
  beside: (() => Promise<unknown>)[];
}

/**
 * Writes every page whose content is not that of the last output, what stands beside the documents' pages, and the
 * files that all pages share.
 * @throws what Astro throws; a page that fails stops the build. What the output throws when it is to stop
 */
export async function writePages(
  portal: Portal,
  output: Output,
  { base, templates, readText, keys, own, keepBeside, onProgress }: PageOptions,
): Promise<PageCounts> {
  const chrome = chromeOf(portal);
  const renderer = openedOnce(templates, { chrome, base, readText });
  const isWanted = ({ source }: PlannedPage) => !own || (source !== null && own.has(source));
  let total = 0;
  for (const page of plannedPages(portal)) if (isWanted(page)) total++;
  const sharedOf = sharedKeys(await templates.versions(), chromeKey(chrome), base);
  const counts = { pages: 0, rendered: 0 };
  const make = ({ planned, key }: Unmade) => {
    const { address, file } = planned;
    return output.unit(file, key, async (write) => {
      const page = { address, file, props: planned.props() };
      write.text(file, await (await renderer()).render(page));
    });
  };
  // Kept pages, of 100,000 all but a few, are passed over here: none of them costs a promise.
  const unmade = function* (): Generator<Unmade | null> {
    for (const planned of plannedPages(portal)) {
      if (!isWanted(planned)) continue;
      const { file, document } = planned;
      const key = planned.key(sharedOf(planned.kind), keys);
      const isKept = output.keep(file, key);
      const beside = document ? keepBeside(document) : [];
      if (!isKept || beside.length > 0) yield { planned, key, isKept, beside };
      else if (++counts.pages % keptAtOnce === 0) yield null;
    }
  };
  await inParallel(unmade(), atOnce, async (page) => {
    if (page) {
      const isThere = page.isKept || (await make(page));
      for (const write of page.beside) await write();
      counts.pages++;
      if (!isThere) counts.rendered++;
    }
    onProgress(counts.pages, total);
    // Nothing here waits for anything: others in this process, that run the indexing, get their turn.
    await setImmediate();
  });
  onProgress(counts.pages, total);
  if (own) return counts;
  const isOwnIcon = hasOwnIcon(portal);
  const { assets: key } = await templates.facts();
  await output.unit("assets", isOwnIcon ? `${key} without icon` : key, async (write) => {
    const { assets } = await renderer();
    for (const path of filesBelow(assets)) {
      if (!isOwnIcon || path !== addresses.icon) write.copy(path, join(assets, path));
    }
  });
  return counts;
}

/** Key of what stands on every page of a kind, and of how its template shows it. */
function sharedKeys(
  versionOf: (kind: PlannedPage["kind"]) => string,
  onEveryPage: string,
  base: string,
) {
  const known = new Map<PlannedPage["kind"], string>();
  return (kind: PlannedPage["kind"]): string => {
    // Of all pages one alone knows the base path (see `rootFrom`).
    const path = kind === "404" ? base : "";
    const shared = known.get(kind) ?? hash("sha256", `${onEveryPage}\n${versionOf(kind)}${path}`);
    known.set(kind, shared);
    return shared;
  };
}

/** Nothing of Astro is loaded in a build that renders no page. */
function openedOnce(
  templates: PageTemplates,
  shown: { chrome: SharedChrome } & Pick<PageOptions, "base" | "readText">,
) {
  let opened: Promise<PageRenderer> | undefined;
  const open = async () => {
    const { openPageRenderer } = await import("./page-renderer.ts");
    const { folder: bundle, components } = await templates.bundle();
    return openPageRenderer({ bundle, components, ...shown });
  };
  return () => {
    opened ??= open();
    return opened;
  };
}
