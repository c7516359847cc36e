import type { Content } from "../../content/read-content.ts";
import type { TextSummary } from "../../text/render-all.ts";
import type { LinkTargets } from "../link-resolver.ts";
import { type DocumentList, dimensions, documentLists, pagesOf } from "../lists.ts";
import type { Portal, PortalDocument, SitePage } from "../portal.ts";
import { ReferenceIndex } from "../relations.ts";
import { downloadsOf } from "./downloads-of.ts";
import { heldBackBy } from "./held-back.ts";
import type { LinkSource } from "./link-source.ts";
import { portalPlace } from "./portal-url.ts";

/** A page that links may lead to. */
export interface TargetPage {
  page: PortalDocument | SitePage;
  source: LinkSource;
}

export interface TargetFiles {
  /** Paths of all files of the content folder. */
  names: readonly string[];
  has(file: string): boolean;
}

/**
 * What the links of a portal can lead to.
 * @param texts summaries of what could be rendered, by file: a document without one has an error of its own
 */
export function linkTargets(
  portal: Portal,
  content: Content,
  texts: ReadonlyMap<string, TextSummary>,
  pages: readonly TargetPage[],
  files: TargetFiles,
): LinkTargets {
  const byFile = new Map(pages.map((target) => [target.source.file, target]));
  const lists = new Map(documentLists(portal).map((list) => [list.address, list]));
  const others = new Set([
    ...pages.map(({ source }) => source.address),
    ...Object.values(dimensions).map(({ address }) => address),
    ...["search/", "guide/", "rules/", "annual-reports/", "data/", "sitemap/"],
  ]);
  const sound = new Set(content.documents.map(({ source }) => source.file));
  const read = new Set(content.known.map(({ source }) => source.file));
  let numbers: ReferenceIndex | null = null;
  return {
    pageOf: (file) => byFile.get(file)?.source.address,
    hasPage: (address) => others.has(address) || lists.has(address) || isPageOf(lists, address),
    hasFile: (file) => files.has(file),
    hasDownload: downloadsOf(portal, files, (address) => lists.has(address)),
    heldBack: heldBackBy({
      isThere: (file) => files.has(file),
      hasPage: (file) => byFile.has(file),
      isWithdrawn: (file) => {
        const page = byFile.get(file)?.page;
        return page !== undefined && "meta" in page && page.meta.withdrawal !== undefined;
      },
      isFaulty: (file) =>
        (read.has(file) && !sound.has(file)) || (sound.has(file) && isUnread(file)),
    }),
    pageOfNumber(number) {
      numbers ??= new ReferenceIndex(portal.documents);
      const found = numbers.find(number);
      return found && `documents/${found.slug}/`;
    },
    portal: portalPlace(portal.settings.url),
  };

  function isUnread(file: string): boolean {
    return texts.size >= portal.documents.length && !texts.has(file);
  }
}

/** An older page of a list: `documents/page/3/`. */
function isPageOf(lists: ReadonlyMap<string, DocumentList>, address: string): boolean {
  const list = lists.get(/^(.+\/)page\/\d+\/$/.exec(address)?.[1] ?? "");
  return list !== undefined && pagesOf(list).some((page) => page.address === address);
}
