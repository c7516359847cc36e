import { inDocumentFolder } from "../portal/addresses/document-addresses.ts";
import type { Portal } from "../portal/model/portal.ts";
import { documentPages } from "./document-page.ts";
import { type PlannedPage, pageKinds } from "./page.ts";
import { redirectPages } from "./redirect-page.ts";

/**
 * Every page of a portal with its place, one at a time: what it shows is computed on demand, and what 100,000 pages
 * show is never held at once.
 */
export function* plannedPages(portal: Portal): Generator<PlannedPage> {
  for (const pagesOf of pageKinds) yield* pagesOf(portal);
}

/** Tells whether a page stands at an address. Former addresses do not count: what leads there should lead on. */
export function pageFinder(portal: Portal): (address: string) => boolean {
  let others: Set<string> | undefined;
  return (address) => {
    const folder = inDocumentFolder(address);
    if (folder?.path === "" && portal.bySlug.has(folder.slug)) return true;
    others ??= new Set(otherPages(portal));
    return others.has(address);
  };
}

/** Addresses of the pages that are not those of documents, present or former. */
function* otherPages(portal: Portal): Generator<string> {
  for (const pagesOf of pageKinds) {
    if (pagesOf === documentPages || pagesOf === redirectPages) continue;
    for (const { address } of pagesOf(portal)) yield address;
  }
}
