import type { Portal } from "../portal/portal.ts";
import type { RenderedText } from "../text/text.ts";
import type { PageLocals } from "./page-locals.ts";

/** The portal that the live preview shows. */
export interface Site {
  portal: Portal;
  /** Path under which the portal is served: `/` or `/a/b/`. */
  base: string;
  /** Reads one rendered text from the cache. */
  readText(textKey: string): Promise<RenderedText>;
  /** What the page at an address below the base is made from; that of 404 where there is none. */
  pageAt(address: string): Promise<PageLocals>;
}

/**
 * Astro's dev server loads its modules apart from the command that runs it, so module state is not shared between
 * the two; the global registry of symbols is.
 */
const key = Symbol.for("gongkai.site");
const registry = globalThis as { [key]?: Site };

export function setCurrentSite(site: Site): void {
  registry[key] = site;
}

/** @throws when no command has put a site in place: pages are shown by `npm run dev`, not by Astro alone */
export function currentSite(): Site {
  const site = registry[key];
  if (!site) throw new Error("No portal is loaded. Run `npm run build` or `npm run dev`.");
  return site;
}
