import type { Portal } from "../portal/model/portal.ts";
import { type PlannedPage, pageKinds } from "./page.ts";

/**
 * Every page of a portal with its place, one at a time: what it shows is computed on demand, and what 100,000 pages
 * show is never held at once.
 */
export function* plannedPages(portal: Portal): Generator<PlannedPage> {
  for (const pagesOf of pageKinds) yield* pagesOf(portal);
}

/** Tells whether a page stands at an address. Former addresses do not count: what leads there should lead on. */
export function pageFinder(portal: Portal): (address: string) => boolean {
  let known: Set<string> | undefined;
  return (address) => {
    if (!known) {
      known = new Set();
      for (const page of plannedPages(portal)) if (!page.isAlias) known.add(page.address);
    }
    return known.has(address);
  };
}
