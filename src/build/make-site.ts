import type { Portal } from "../portal/portal.ts";
import { readText } from "../text/cache.ts";
import { resolveReferences } from "../text/references.ts";
import type { Site } from "./site.ts";

/** The site that pages read: a portal, and its texts in the cache. */
export function siteOf(portal: Portal, base: string, cache: string): Site {
  return {
    portal,
    base,
    readText: (textKey) => readText(cache, textKey),
    async readBody(page) {
      const text = await readText(cache, page.textKey);
      return {
        html: resolveReferences(text.html, (index) => page.links[index] ?? ""),
        outline: text.outline,
      };
    },
  };
}
