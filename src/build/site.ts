import type { Portal, PortalDocument, SitePage } from "../portal/portal.ts";
import type { OutlineEntry, RenderedText } from "../text/text.ts";

/** What pages are made from. */
export interface Site {
  portal: Portal;
  /** Path under which the portal is served: `/` or `/a/b/`. */
  base: string;
  /** Reads one rendered text from the cache. */
  readText(textKey: string): Promise<RenderedText>;
  /** The text of a page with its links resolved. */
  readBody(page: PortalDocument | SitePage): Promise<{ html: string; outline: OutlineEntry[] }>;
}

/**
 * Astro bundles the pages apart from the command that runs it, so module state is not shared between the
 * two; the global registry of symbols is. Nothing of the portal enters Astro's data store.
 */
const key = Symbol.for("gongkai.site");
const registry = globalThis as { [key]?: Site };

export function setCurrentSite(site: Site): void {
  registry[key] = site;
}

/** @throws when no command has put a site in place: pages are built by `npm run build`, not by Astro alone */
export function currentSite(): Site {
  const site = registry[key];
  if (!site) throw new Error("No portal is loaded. Run `npm run build` or `npm run dev`.");
  return site;
}
