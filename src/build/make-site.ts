import { chromeOf } from "../portal/pages/chrome.ts";
import { plannedPages } from "../portal/pages/portal-pages.ts";
import type { Portal } from "../portal/portal.ts";
import { readText } from "../text/cache.ts";
import { pageLocals } from "./page-locals.ts";
import type { Site } from "./site.ts";

/** The site of a portal whose texts are in the cache; a page is made when it is asked for. */
export function siteOf(portal: Portal, base: string, cache: string): Site {
  const planned = new Map(Array.from(plannedPages(portal), (page) => [page.address, page]));
  const chrome = chromeOf(portal, base);
  const text = (textKey: string) => readText(cache, textKey);
  return {
    portal,
    base,
    readText: text,
    pageAt(address) {
      const props = planned.get(address)?.props() ?? { kind: "404" };
      return pageLocals({ address, props }, chrome, text);
    },
  };
}
